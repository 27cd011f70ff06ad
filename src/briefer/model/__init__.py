"""The data of briefer: frozen, free of files, fonts and windows. Imports nothing of ours but errors."""
