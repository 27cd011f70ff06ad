"""Files for reference managers."""
