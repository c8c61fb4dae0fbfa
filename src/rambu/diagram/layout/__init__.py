"""From the model to sizes and places: which shapes are drawn, column widths, cell texts, row heights."""
