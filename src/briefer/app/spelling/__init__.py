"""Spell-checking: which words are looked up, in which dictionary, and what the editor sees of it."""
