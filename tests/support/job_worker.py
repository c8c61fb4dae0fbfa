"""``python -m tests.support.job_worker``: a real worker for tests, which knows their kinds and works until killed.

It takes the database of the tests from ``RAMBU_TEST_NAME`` and its lease in seconds from ``RAMBU_TEST_LEASE``.
"""

from __future__ import annotations

import os
from datetime import timedelta

import django
from django.db import connection


def main() -> None:
    """Set Django up first: what comes after needs its tables."""
    os.environ["DJANGO_SETTINGS_MODULE"] = "rambu.web.settings"
    django.setup()
    connection.settings_dict["NAME"] = os.environ["RAMBU_TEST_NAME"]
    from rambu.web.jobs.worker import Worker
    from tests.support.job_kinds import register

    register()
    Worker(lease=timedelta(seconds=float(os.environ["RAMBU_TEST_LEASE"])), pause=0.1).work()


if __name__ == "__main__":
    main()
