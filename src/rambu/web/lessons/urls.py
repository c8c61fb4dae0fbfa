"""Addresses of the path for the first SOP."""

from django.urls import path

from rambu.web.lessons import views

app_name = "lessons"
urlpatterns = [
    path("", views.begin, name="begin"),
    path("tugas/<int:pk>/", views.duties, name="duties"),
    path("<int:pk>/", views.interview, name="interview"),
    path("<int:pk>/batal/", views.take_back, name="take_back"),
    path("<int:pk>/pelajaran/", views.lessons, name="lessons"),
    path("<int:pk>/perbaiki/", views.repair, name="repair"),
]
