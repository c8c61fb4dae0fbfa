"""Registration with Django."""

from django.apps import AppConfig


class PeopleConfig(AppConfig):
    """The app ``people``."""

    name = "rambu.web.people"
    label = "people"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Listen to logins; register words, places, what waits and what can be undone."""
        from rambu.web.people import navigation, reversals, signals, waiting, wording  # noqa: F401

        wording.register()
        navigation.register()
        waiting.register()
