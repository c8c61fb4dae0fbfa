"""*Kewajiban*: which SOPs each unit owes, which are there, which are missing, who writes them until when."""
