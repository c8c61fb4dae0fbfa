"""Ink on paper: the final document is printed, signed, scanned, and the scan is compared with it."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from rambu.web.signing.ways.way import Way

WAY = Way("basah", _("Tanda tangan basah"), "signing:basah")
