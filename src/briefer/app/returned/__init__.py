"""Reviews in Word, read back in the window: the changes one by one, to be accepted or refused."""
