"""One page as a routing problem: its rows stacked, its columns cut into lines, its shapes as nodes."""
