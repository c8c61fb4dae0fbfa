"""Registration with Django."""

from django.apps import AppConfig


class JobsConfig(AppConfig):
    """The app ``jobs``."""

    name = "rambu.web.jobs"
    label = "jobs"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Register words, the place in the menu, the nightly cleaning, and what it does for apps below."""
        from rambu.web.jobs import cleaning, navigation, of_lists, wording

        wording.register()
        navigation.register()
        cleaning.register()
        of_lists.register()
