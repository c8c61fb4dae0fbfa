"""Registration with Django."""

from django.apps import AppConfig
from django.db.models.signals import post_migrate


class SearchConfig(AppConfig):
    """The app ``library_search``."""

    name = "rambu.web.library.search"
    label = "library_search"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Follow every change of a text; show the way from every page."""
        from rambu.web.library import projection
        from rambu.web.library.search import navigation
        from rambu.web.library.search.index import build_where_old, refresh

        post_migrate.connect(build_where_old, sender=self)
        projection.listen("search", refresh)
        navigation.register()
