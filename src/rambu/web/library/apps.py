"""Registration with Django."""

from django.apps import AppConfig


class LibraryConfig(AppConfig):
    """The app ``library``."""

    name = "rambu.web.library"
    label = "library"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Register words, places, what waits, jobs, and how deeds are taken back."""
        from rambu.web.library import following, jobs, navigation, noticing, reversals, waiting, wording  # noqa: F401
        from rambu.web.library.masters import jobs as master_jobs

        wording.register()
        navigation.register()
        waiting.register()
        following.register()
        noticing.register()
        jobs.register()
        master_jobs.register()
