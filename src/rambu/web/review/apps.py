"""Registration with Django."""

from django.apps import AppConfig


class ReviewConfig(AppConfig):
    """The app ``review``."""

    name = "rambu.web.review"
    label = "review"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Register words and kinds of notices."""
        from rambu.web.review import navigation, wording

        wording.register()
        navigation.register()
