"""Django for the tests of the web."""

from importlib.util import find_spec

from tests.support.web_fixtures import quick_passwords, trail_can_be_emptied
from tests.support.web_ground import set_up

__all__ = ["quick_passwords", "trail_can_be_emptied"]

collect_ignore_glob = [] if find_spec("django") else ["*"]

if find_spec("django"):
    set_up()
