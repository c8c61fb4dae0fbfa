"""Doors: more ways in than the password: a second factor, passkeys, the single sign-on of a ministry."""
