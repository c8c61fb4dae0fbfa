"""Addresses of the search."""

from django.urls import path

from rambu.web.library.search import views

app_name = "library_search"
urlpatterns = [path("", views.find, name="find")]
