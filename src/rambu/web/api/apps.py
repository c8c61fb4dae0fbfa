"""Registration with Django."""

from django.apps import AppConfig


class ApiConfig(AppConfig):
    """The app ``api``."""

    name = "rambu.web.api"
    label = "api"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Register words and the page of tokens."""
        from rambu.web.api import navigation, wording

        wording.register()
        navigation.register()
