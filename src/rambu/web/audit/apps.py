"""The app of the audit trail."""

from django.apps import AppConfig
from django.db.models.signals import post_migrate


class AuditConfig(AppConfig):
    """Installs the guards of the event table after every migration."""

    name = "rambu.web.audit"
    label = "audit"

    def ready(self) -> None:
        """Connect; a table that a migration remakes has lost its triggers."""
        from rambu.web.audit import navigation
        from rambu.web.audit.guards import guard_after_migrating

        post_migrate.connect(guard_after_migrating, sender=self)
        navigation.register()
