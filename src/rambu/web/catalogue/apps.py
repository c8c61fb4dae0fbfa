"""Registration with Django."""

from django.apps import AppConfig
from django.db.models.signals import post_migrate


class CatalogueConfig(AppConfig):
    """The app ``catalogue``."""

    name = "rambu.web.catalogue"
    label = "catalogue"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Register words, places, doors, and how deeds are taken back; follow every change of a SOP."""
        from rambu.web.catalogue import navigation, projection, reversals, wording  # noqa: F401
        from rambu.web.library import projection as library

        wording.register()
        navigation.register()
        library.listen("catalogue", projection.refresh)
        post_migrate.connect(projection.build_where_missing, sender=self)
