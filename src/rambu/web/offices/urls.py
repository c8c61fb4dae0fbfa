"""Addresses of offices and units, under ``/kantor/``."""

from django.urls import path, re_path

from rambu.web.offices.views import kinds, office_deeds, proposing, tree, undoing, units

app_name = "offices"
urlpatterns = [
    path("", tree.tree, name="tree"),
    path("<int:pk>/", tree.office, name="office"),
    path("<int:pk>/buka/", office_deeds.open_below, name="open"),
    path("<int:pk>/ubah/", office_deeds.change, name="change"),
    path("<int:pk>/pindah/", office_deeds.move, name="move"),
    path("<int:pk>/tutup/", office_deeds.close, name="close"),
    path("<int:pk>/gabung/", office_deeds.merge, name="merge"),
    path("<int:pk>/unit/baru/", units.open_in, name="open_unit"),
    path("unit/<int:pk>/", units.unit, name="unit"),
    path("unit/<int:pk>/ubah/", units.change, name="change_unit"),
    path("unit/<int:pk>/tutup/", units.close, name="close_unit"),
    path("unit/<int:pk>/gabung/", units.merge, name="merge_unit"),
    path("usulan/<str:power>/", proposing.propose, name="propose"),
    path("jenis/", kinds.kinds, name="kinds"),
    re_path(r"^jenis/(?P<table>kantor|unit)/baru/$", kinds.create, name="create_kind"),
    re_path(r"^jenis/(?P<table>kantor|unit)/(?P<pk>[0-9]+)/$", kinds.change, name="change_kind"),
    path("urungkan/<int:pk>/", undoing.take_back, name="undo"),
]
