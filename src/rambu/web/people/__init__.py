"""People: who they are, which positions they hold, what they may see and do, and how they log in."""
