"""What a person takes away: passages read, questions to ask, where to get help; on paper or not."""
