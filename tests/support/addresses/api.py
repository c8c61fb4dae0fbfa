"""The page of tokens; the API itself answers programs and is walked in tests/web/api."""

from __future__ import annotations

from rambu.web.api import actions
from rambu.web.api.api import api
from tests.support.addresses import ALL, Addresses
from tests.support.cast import Cast


def addresses(cast: Cast) -> Addresses:
    """Everybody has tokens of his own; those of others are not there."""
    token, _secret = actions.make_token(by=cast.admin, name="Uji", days=30)
    return {"api:tokens": ("get", ALL, []), "api:withdraw": ("post", "admin", [token.pk])}


OPEN = {f"api-v1:{vars(pattern)['name']}" for pattern in api.urls[0]}
