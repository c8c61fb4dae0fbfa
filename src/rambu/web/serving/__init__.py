"""How Rambu runs on a machine: where its data lies, which database it speaks to, and the start of its server."""
