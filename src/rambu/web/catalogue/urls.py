"""Addresses of the catalogue, under ``/katalog/``; those below ``atur/`` are the coordinator's."""

from django.urls import path

from rambu.web.catalogue.views import deciding, lists, sops

app_name = "catalogue"
OPEN = ("offices", "office", "sop", "version", "pdf", "identity")
"""What everybody reads."""
urlpatterns = [
    path("", lists.offices, name="offices"),
    path("kantor/<int:pk>/", lists.office, name="office"),
    path("<int:pk>/", sops.sop, name="sop"),
    path("<int:pk>/versi-<int:number>/", sops.version, name="version"),
    path("<int:pk>/versi-<int:number>/unduh.pdf", sops.pdf, name="pdf"),
    path("<int:pk>/versi-<int:number>/identitas.svg", sops.identity, name="identity"),
    path("atur/", deciding.offices, name="deciding"),
    path("atur/kantor/<int:pk>/", deciding.policy, name="policy"),
    path("atur/sop/<int:pk>/", deciding.publication, name="publication"),
    path("atur/sop/<int:pk>/tandai/", deciding.mark, name="mark"),
    path("atur/sop/<int:pk>/standar/", deciding.service, name="service"),
]
