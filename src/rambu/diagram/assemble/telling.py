"""The flow of a page in words, for who does not see it."""

from __future__ import annotations

from rambu.diagram.grid.leaf import Leaf
from rambu.diagram.layout.chart import Chart
from rambu.flow.narrative import tell_rows
from rambu.flow.ways import Story
from rambu.language import printed


def tell_page(story: Story, chart: Chart, leaf: Leaf) -> str:
    """What happens in the rows of the page. It goes onto the document, so it is told in the language of the form."""
    if not leaf.rows:
        return ""
    with printed():
        return tell_rows(story.sop, chart.position + 1, leaf.rows[0].row + 1, leaf.rows[-1].row + 1, story)
