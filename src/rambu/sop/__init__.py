"""The model: what a SOP is, how it is written down, edited and compared. Imports nothing of Rambu outside itself."""
