"""What comes first or stays unsaid: one rule a module, listed in policy.py."""
