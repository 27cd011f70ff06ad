"""Opens Word files of unknown origin: the package within bounds, its parts as XML trees."""
