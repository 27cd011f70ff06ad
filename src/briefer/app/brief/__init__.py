"""The Brief pane: the parts of the brief as cards, their items edited in place."""
