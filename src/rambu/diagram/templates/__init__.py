"""Templates of the official form: captions, capsule style, paper, margins and font, one file a template."""

from rambu.diagram.templates.choose import TEMPLATES, choose
from rambu.diagram.templates.template import Margins, Template

__all__ = ["TEMPLATES", "Margins", "Template", "choose"]
