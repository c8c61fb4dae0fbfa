"""Registration with Django."""

from django.apps import AppConfig


class LibraryConfig(AppConfig):
    """The app ``library``."""

    name = "rambu.web.library"
    label = "library"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Register words."""
        from rambu.web.library import wording

        wording.register()
