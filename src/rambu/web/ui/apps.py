"""The app of the desk."""

from django.apps import AppConfig


class UiConfig(AppConfig):
    """Base templates, style and the first place of the menu."""

    name = "rambu.web.ui"
    label = "ui"

    def ready(self) -> None:
        """Put *Beranda* into the menu."""
        from django.utils.translation import gettext_lazy as _

        from rambu.web.ui.navigation import Place, add_place

        add_place(Place("ui:home", _("Beranda"), icon="home", order=0))
