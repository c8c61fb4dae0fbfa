"""Registration with Django."""

from django.apps import AppConfig


class ApprovalConfig(AppConfig):
    """The app ``approval``."""

    name = "rambu.web.approval"
    label = "approval"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Register words and guards."""
        from rambu.web.approval import guards, wording

        wording.register()
        guards.register()
