"""Layouts of parts that belong to one kind of paper each: memos, warnings, read-aheads, digests."""
