"""The addresses of jobs, of which only the owner knows."""

from __future__ import annotations

from rambu.web.jobs import actions
from tests.support.addresses import ALL, Addresses
from tests.support.cast import Cast


def addresses(cast: Cast) -> Addresses:
    """A job of the clerk's."""
    job = actions.start(by=cast.pegawai, office=cast.kota, kind="jobs.clean", title="Contoh", arguments={}).pk
    return {
        "jobs:mine": ("get", ALL, []),
        "jobs:job": ("get", "pegawai", [job]),
        "jobs:download": ("get", "pegawai", [job]),
        "jobs:cancel": ("post", "pegawai", [job]),
        "jobs:restart": ("post", "pegawai", [job]),
    }


OPEN: set[str] = set()
