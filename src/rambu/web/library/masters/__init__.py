"""Lists of regulations, positions, equipment and documents: what is named where, and one name for the same thing."""
