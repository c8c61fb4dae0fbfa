"""Many signed SOPs at once, with the list of what they are."""
