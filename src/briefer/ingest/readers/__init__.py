"""One reader a format: bytes of a file in, ``RawArticle`` out. Each is imported when a file of its kind is read."""
