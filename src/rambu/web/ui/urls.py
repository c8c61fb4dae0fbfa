"""Addresses of the desk."""

from django.urls import path

from rambu.web.ui import views

app_name = "ui"
urlpatterns = [
    path("", views.home, name="home"),
    path("bahasa/", views.language, name="language"),
    path("luring/", views.offline, name="offline"),
    path("pekerja.js", views.worker, name="worker"),
]
