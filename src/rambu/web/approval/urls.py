"""Addresses of the approval: ``/pengesahan/``, and steps of a SOP under ``/pustaka/``."""

from django.urls import path

from rambu.web.approval.views import legalisation, numbers, sending

app_name = "approval"
urlpatterns = [
    path("pengesahan/", legalisation.legalisations, name="legalisations"),
    path("pengesahan/<int:pk>/", legalisation.legalisation, name="legalisation"),
    path("pengesahan/<int:pk>/catat/", legalisation.sign, name="sign"),
    path("pengesahan/<int:pk>/batalkan/", sending.cancel, name="cancel"),
    path("paraf/<int:pk>/", legalisation.initial, name="initial"),
    path("pengesahan/nomor/", numbers.offices, name="numbers"),
    path("pengesahan/nomor/<int:pk>/", numbers.plan, name="plan_numbers"),
    path("pengesahan/nomor/<int:pk>/hangus/", numbers.void, name="void_number"),
    path("pustaka/<int:pk>/kirim/", sending.send, name="send"),
]
