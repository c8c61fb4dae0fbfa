"""Pictures of a process map: three bands, tree, relation map, cross-functional map; SVG a page each, or one PDF.

Every process is a group with its code in ``data-code`` and its name in a ``<title>``.
"""

from rambu.processmap.drawing.bands import draw_bands
from rambu.processmap.drawing.canvas import Picture
from rambu.processmap.drawing.crossing_map import crossing_sop, draw_crossing
from rambu.processmap.drawing.pdf import write_pictures
from rambu.processmap.drawing.relation_map import draw_relations
from rambu.processmap.drawing.tree_map import draw_tree

__all__ = ["Picture", "crossing_sop", "draw_bands", "draw_crossing", "draw_relations", "draw_tree", "write_pictures"]
