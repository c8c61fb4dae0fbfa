"""A certificate of one's own (PKCS#12), for pilots and trials; never called a certified signature."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from rambu.web.signing.ways.way import Way

WAY = Way("lokal", _("Sertifikat lokal"), "signing:lokal", reserved="Ditandatangani dengan sertifikat lokal")
