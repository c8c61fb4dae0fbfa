"""Registration with Django."""

from django.apps import AppConfig


class DistributionConfig(AppConfig):
    """The app ``distribution``."""

    name = "rambu.web.distribution"
    label = "distribution"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Register words, the door, the kind of notices; follow what comes into force."""
        from rambu.web.distribution import announcing, navigation, reversals, wording  # noqa: F401
        from rambu.web.library import projection

        wording.register()
        navigation.register()
        announcing.register()
        projection.listen("distribution", announcing.announce)
