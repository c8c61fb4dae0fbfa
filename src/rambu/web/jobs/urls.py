"""Addresses of jobs, under ``/pekerjaan/``."""

from django.urls import path

from rambu.web.jobs import views

app_name = "jobs"
urlpatterns = [
    path("", views.mine, name="mine"),
    path("<int:pk>/", views.job, name="job"),
    path("<int:pk>/unduh/", views.download, name="download"),
    path("<int:pk>/batalkan/", views.cancel, name="cancel"),
    path("<int:pk>/ulangi/", views.restart, name="restart"),
]
