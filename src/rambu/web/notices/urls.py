"""Addresses of notices, under ``/pemberitahuan/``."""

from django.urls import path

from rambu.web.notices import views

app_name = "notices"
urlpatterns = [
    path("", views.inbox, name="inbox"),
    path("setelan/", views.settings, name="settings"),
    path("semua-dibaca/", views.read_all, name="read_all"),
    path("semua-dibaca/<int:stamp>/urungkan/", views.undo_all, name="undo_all"),
    path("<int:pk>/", views.go_on, name="go_on"),
    path("<int:pk>/dibaca/", views.read, name="read"),
    path("<int:pk>/belum-dibaca/", views.unread, name="unread"),
]
