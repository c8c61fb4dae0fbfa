"""Registration with Django."""

from django.apps import AppConfig


class NoticesConfig(AppConfig):
    """The app ``notices``."""

    name = "rambu.web.notices"
    label = "notices"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Register words, the bell, the mail that jobs send, and what jobs themselves tell."""
        from rambu.web.jobs.kinds import job
        from rambu.web.jobs.schedule import daily
        from rambu.web.notices import cleaning, mailing, navigation, of_jobs, wording

        wording.register()
        navigation.register()
        of_jobs.register()
        cleaning.register()
        job("notices.mail")(mailing.mail_one)
        job("notices.digest_mail")(mailing.mail_digest)
        daily("notices.digest", mailing.start_digests, hour=7)
