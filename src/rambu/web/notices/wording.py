"""The deeds of this app in words, as the audit trail tells them after the name of who did it."""

from django.utils.translation import gettext_lazy as _

from rambu.web.audit.wording import tell


def register() -> None:
    """Tell sentences."""
    tell({"notices.mail_chosen": _("mengubah setelan surel pemberitahuannya: {kinds}")})
