"""Registration with Django."""

from django.apps import AppConfig


class ReviewConfig(AppConfig):
    """The app ``review``."""

    name = "rambu.web.review"
    label = "review"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Register words, the place in the menu, what waits, and the doors on the page of a SOP."""
        from rambu.web.review import navigation, waiting, wording

        wording.register()
        navigation.register()
        waiting.register()
