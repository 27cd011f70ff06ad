"""Markings of items and parts, texts for other readers, and the brief as it is released."""
