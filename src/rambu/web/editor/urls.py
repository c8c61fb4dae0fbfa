"""Addresses of the editor, under ``/pustaka/``."""

from django.urls import path

from rambu.web.editor.views import page, pasting, pulse, suggestions, text

app_name = "editor"
urlpatterns = [
    path("susun/luring/", page.shell, name="shell"),
    path("<int:pk>/susun/", page.edit, name="edit"),
    path("<int:pk>/susun/naskah", text.read, name="state"),
    path("<int:pk>/susun/ubah", text.change, name="change"),
    path("<int:pk>/susun/urungkan", text.undo, name="undo"),
    path("<int:pk>/susun/ulangi", text.redo, name="redo"),
    path("<int:pk>/susun/denyut", pulse.pulse, name="pulse"),
    path("<int:pk>/susun/saran", suggestions.suggestions, name="suggestions"),
    path("<int:pk>/susun/tempel", pasting.paste, name="paste"),
    path("<int:pk>/susun/salin", pasting.sources, name="sources"),
    path("<int:pk>/susun/salin/<str:source>", pasting.copy, name="copy"),
]
