"""Templates: listed, edited with a live preview, made of the open brief."""
