"""Words and forms of Indonesian office language, as far as the checks need them. Pure look-ups and patterns."""
