"""Registration with Django."""

from django.apps import AppConfig


class OfficesConfig(AppConfig):
    """The app ``offices``."""

    name = "rambu.web.offices"
    label = "offices"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Register the words of the deeds, what can be undone, and the place in the menu."""
        from rambu.web.offices import navigation, reversals, wording  # noqa: F401

        wording.register()
        navigation.name_trails()
        navigation.register()
