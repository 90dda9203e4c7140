"""Questions of a person's own treatment, which are refused: one rule a module."""
