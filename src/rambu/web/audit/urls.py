"""Addresses of the audit trail."""

from django.urls import path

from rambu.web.audit import views

app_name = "audit"
urlpatterns = [path("", views.trail, name="trail")]
