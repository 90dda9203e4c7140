"""How well questions are understood: sets are read, asked, judged, counted and drawn."""
