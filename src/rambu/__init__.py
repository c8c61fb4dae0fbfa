"""Rambu: a SOP is data, the drawing is computed."""
