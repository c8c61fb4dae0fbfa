"""Addresses of the API and of the page of tokens."""

from django.urls import path

from rambu.web.api import views
from rambu.web.api.api import api

app_name = "api"
urlpatterns = [
    path("akun/token/", views.tokens, name="tokens"),
    path("akun/token/<int:pk>/cabut/", views.withdraw, name="withdraw"),
]
_found = api.urls
# A token opens the API, not a session: Django's demand to log in would send programs to a page.
for _pattern in _found[0]:
    vars(_pattern.callback)["login_required"] = False
routes = path("api/v1/", _found)
