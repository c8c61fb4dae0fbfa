"""Registration with Django."""

from django.apps import AppConfig


class LessonsConfig(AppConfig):
    """The app ``lessons``."""

    name = "rambu.web.lessons"
    label = "lessons"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Register words, the place in the menu, and what waits."""
        from django.utils.translation import gettext_lazy as _

        from rambu.web.lessons import waiting, wording
        from rambu.web.ui.navigation import Place, add_place

        wording.register()
        waiting.register()
        add_place(Place("lessons:begin", _("SOP pertama"), order=55, within="pustaka"))
