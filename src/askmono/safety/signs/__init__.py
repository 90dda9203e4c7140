"""Signs that a doctor should hear of, beside whatever is answered."""
