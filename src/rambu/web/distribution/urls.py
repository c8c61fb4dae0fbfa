"""Addresses of the distribution, under ``/pustaka/``."""

from django.urls import path

from rambu.web.distribution import views

app_name = "distribution"
urlpatterns = [
    path("<int:pk>/penerima/", views.receivers, name="list"),
    path("<int:pk>/penerima/tambah/", views.add, name="add"),
    path("penerima/<int:pk>/keluarkan/", views.drop, name="drop"),
    path("<int:pk>/untuk-saya/<int:number>/", views.mine, name="mine"),
]
