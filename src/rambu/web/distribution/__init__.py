"""Who receives a SOP, and what is told to those who act in it when a revision comes into force."""
