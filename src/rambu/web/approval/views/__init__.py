"""Pages of the approval."""
