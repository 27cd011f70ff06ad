"""Reads a review copy that came back: what it says now, held against what it said when it was sent."""
