"""An electronic signature that the official makes in the application of BSrE: the file is handed out and comes back.

Not tested with BSrE (belum diuji dengan BSrE).
"""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from rambu.web.signing.ways.bsre.roots import has_roots
from rambu.web.signing.ways.way import Way

WAY = Way("bsre", _("Tanda tangan elektronik BSrE"), "signing:bsre", reserved="^", ready=has_roots)
