"""Registration with Django."""

from django.apps import AppConfig


class DoorsConfig(AppConfig):
    """The app ``doors``."""

    name = "rambu.web.doors"
    label = "doors"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Register words, the second step, the parts of other pages, what waits, notices, undoing and cleaning."""
        from rambu.web.doors import cleaning, parts, reversals, second, telling, waiting, wording  # noqa: F401

        wording.register()
        telling.register()
        second.register()
        parts.register()
        waiting.register()
        cleaning.register()
