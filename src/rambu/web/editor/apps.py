"""Registration with Django."""

from django.apps import AppConfig


class EditorConfig(AppConfig):
    """The app ``editor``."""

    name = "rambu.web.editor"
    label = "editor"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Register the page that opens without a line, and what is kept for suggestions."""
        from rambu.web.editor import shell
        from rambu.web.editor.suggesting import keeping

        shell.register()
        keeping.register()
