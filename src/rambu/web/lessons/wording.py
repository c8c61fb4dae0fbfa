"""The deeds of this app in words."""

from django.utils.translation import gettext_lazy as _

from rambu.web.audit.wording import tell


def register() -> None:
    """Tell sentences and fields."""
    tell({"lessons.duties_kept": _("menyimpan uraian tugas {target}")}, {"duties": _("uraian tugas")})
