"""The pages: the finished PDF, drawn as it changes."""
