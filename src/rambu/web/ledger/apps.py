"""Registration with Django."""

from django.apps import AppConfig


class LedgerConfig(AppConfig):
    """The app ``ledger``."""

    name = "rambu.web.ledger"
    label = "ledger"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Register words, places, what waits, jobs, and how deeds are taken back."""
        from rambu.web.ledger import daily, following, jobs, map_jobs, navigation, reversals, waiting, wording  # noqa: F401

        wording.register()
        navigation.register()
        waiting.register()
        following.register()
        jobs.register()
        map_jobs.register()
        daily.register()
