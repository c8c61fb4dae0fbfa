"""The path for the first SOP: choose what you do, answer an interview that fills the table, learn from the checks."""
