"""Registration with Django."""

from django.apps import AppConfig


class DemoConfig(AppConfig):
    """The app ``demo``; it has no tables."""

    name = "rambu.web.demo"
    label = "demo"

    def ready(self) -> None:
        """Offer the sample's accounts where one logs in."""
        from rambu.web.demo.accounts import accounts
        from rambu.web.people.offered import offer

        offer(accounts)
