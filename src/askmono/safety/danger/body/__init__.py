"""What befalls a body or a mind: signs that are told as happening."""
