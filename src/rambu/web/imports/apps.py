"""Registration with Django."""

from django.apps import AppConfig


class ImportsConfig(AppConfig):
    """The app ``imports``."""

    name = "rambu.web.imports"
    label = "imports"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Register words, the place in the menu, what waits, the job, and how deeds are taken back."""
        from rambu.web.imports import beside, jobs, navigation, reversals, sources, waiting, wording  # noqa: F401

        wording.register()
        navigation.register()
        waiting.register()
        jobs.register()
        sources.register()
        beside.register()
