"""Registration with Django."""

from django.apps import AppConfig


class MeetingConfig(AppConfig):
    """The app ``meeting``."""

    name = "rambu.web.meeting"
    label = "meeting"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Register words, the place in the menu, what waits, what stands in the way, and who sits at a draft."""
        from rambu.web.audit.guards import append_only
        from rambu.web.meeting import blocking, navigation, seating, waiting, wording

        wording.register()
        navigation.register()
        waiting.register()
        blocking.register()
        seating.register()
        append_only("meeting_happening")
