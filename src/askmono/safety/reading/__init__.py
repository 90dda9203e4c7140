"""How the rules read: words, people, times and numbers, and what is told or only asked."""
