"""A person says which column is which, where it was guessed wrongly or not at all."""
