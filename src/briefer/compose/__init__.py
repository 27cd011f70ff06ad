"""From an article and the editor's choices to a brief, and from a brief to a document. Pure functions only."""
