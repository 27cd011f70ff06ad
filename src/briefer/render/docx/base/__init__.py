"""An organisation's own Word file as the base: its look is kept, the brief goes to its place in it."""
