"""One turn: an utterance and what went before it become one reply."""
