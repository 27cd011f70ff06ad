"""YAML and JSON as people write them by hand, with every problem of a file and its line; serves articles and storage.

Mappings, lists and scalars only: no tags, anchors, aliases or repeated keys, and bounded in size and depth. Scalars
keep their characters: what they mean is decided by the field they stand for, so that "no" and 2025-07-04 stay words
where words are wanted.
"""
