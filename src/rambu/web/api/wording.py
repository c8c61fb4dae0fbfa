"""The deeds of this app in words."""

from django.utils.translation import gettext_lazy as _

from rambu.web.audit.wording import tell


def register() -> None:
    """Tell sentences."""
    tell(
        {
            "api.token_made": _("membuat token API “{target}”"),
            "api.token_withdrawn": _("mencabut token API “{target}”"),
        }
    )
