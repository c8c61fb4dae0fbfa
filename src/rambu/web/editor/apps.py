"""Registration with Django."""

from django.apps import AppConfig


class EditorConfig(AppConfig):
    """The app ``editor``."""

    name = "rambu.web.editor"
    label = "editor"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Register the page that opens without a line."""
        from rambu.web.editor import shell

        shell.register()
