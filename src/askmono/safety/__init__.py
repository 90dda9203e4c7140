"""What comes first or stays unsaid: one rule a module, in folders by what a rule is.

rule.py has what a rule says of itself; policy.py lists them all, in the order they are asked.
"""
