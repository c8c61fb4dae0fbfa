"""Registration with Django."""

from django.apps import AppConfig


class CoachingConfig(AppConfig):
    """The app ``coaching``."""

    name = "rambu.web.coaching"
    label = "coaching"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Register words, places in the menu, and what waits."""
        from rambu.web.coaching import navigation, waiting, wording

        wording.register()
        navigation.register()
        waiting.register()
