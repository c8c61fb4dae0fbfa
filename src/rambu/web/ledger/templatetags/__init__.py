"""Words for templates of the ledger."""
