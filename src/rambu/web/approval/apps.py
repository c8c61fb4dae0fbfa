"""Registration with Django."""

from django.apps import AppConfig


class ApprovalConfig(AppConfig):
    """The app ``approval``."""

    name = "rambu.web.approval"
    label = "approval"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Register words, places, what waits, steps and guards."""
        from rambu.web.approval import guards, jobs, navigation, noticing, opening, waiting, wording

        wording.register()
        navigation.register()
        waiting.register()
        opening.register()
        guards.register()
        noticing.register()
        jobs.register()
