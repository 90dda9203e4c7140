"""Conversations and utterances written for other tools, made into scripts and tables of ours."""
