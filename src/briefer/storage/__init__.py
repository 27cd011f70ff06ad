"""Files: atomic writes, templates, styles, lexicons, labels, the .brief package."""
