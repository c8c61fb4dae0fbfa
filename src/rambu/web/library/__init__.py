"""The library: every SOP through its whole life, with its drafts, revisions, states and who works on it."""
