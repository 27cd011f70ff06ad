"""Editions in the window: the next one begun from the open brief, and what changed since another."""
