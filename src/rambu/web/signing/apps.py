"""Registration with Django."""

from django.apps import AppConfig


class SigningConfig(AppConfig):
    """The app ``signing``."""

    name = "rambu.web.signing"
    label = "signing"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Register words, the ways on the page of a legalisation, and what waits."""
        from rambu.web.signing import opening, waiting, wording

        wording.register()
        opening.register()
        waiting.register()
