"""Addresses of signing: under ``/pengesahan/``, and the page behind the QR code, ``/v/<code>/``."""

from django.urls import path

from rambu.web.signing.views import papers, public
from rambu.web.signing.ways.basah import views as basah
from rambu.web.signing.ways.bsre import views as bsre
from rambu.web.signing.ways.lokal import views as lokal

app_name = "signing"
OPEN = ("public",)
"""What everybody reads."""
urlpatterns = [
    path("v/<slug:code>/", public.public, name="public"),
    path("pengesahan/<int:pk>/naskah/<str:way>/", papers.prepare, name="prepare"),
    path("pengesahan/naskah/<int:pk>/final.pdf", papers.download, name="download"),
    path("pengesahan/naskah/<int:pk>/<int:page>.png", papers.final_page, name="final_page"),
    path("pengesahan/naskah/<int:pk>/pengantar/", papers.cover_sheet, name="cover_sheet"),
    path("pengesahan/<int:pk>/basah/", basah.basah, name="basah"),
    path("pengesahan/pindaian/<int:pk>/", basah.scan, name="scan"),
    path("pengesahan/pindaian/<int:pk>/<int:page>.png", papers.scanned_page, name="scanned_page"),
    path("pengesahan/<int:pk>/bsre/", bsre.bsre, name="bsre"),
    path("pengesahan/<int:pk>/lokal/", lokal.lokal, name="lokal"),
    path("pengesahan/bersama/", lokal.together, name="together"),
]
