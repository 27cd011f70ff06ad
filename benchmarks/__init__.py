"""What ``dev.py bench`` measures: writing beside other programs, batches, reading, and the start of the command line.

``content`` makes the text, ``ours`` and ``peers`` write it, ``child`` runs one of them once in a fresh process,
``measure`` starts such processes and keeps their figures, ``tables`` prints them.
"""
