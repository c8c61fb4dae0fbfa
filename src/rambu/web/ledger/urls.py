"""Addresses of the ledger, under ``/kewajiban/``."""

from django.urls import path

from rambu.web.ledger.views import desk, form, lines, lists, maps, overview, planning, process, unit, writing_out

app_name = "ledger"
urlpatterns = [
    path("", desk.desk, name="desk"),
    path("semua/", overview.overview, name="overview"),
    path("semua/unduh/", overview.export, name="overview_export"),
    path("peta/", maps.maps, name="maps"),
    path("peta/templat/", maps.template, name="map_template"),
    path("peta/unggah/<int:pk>/", maps.send, name="send_map"),
    path("peta/<int:pk>/", maps.map_, name="map"),
    path("peta/<int:pk>/unduh/", maps.download, name="download_map"),
    path("peta/<int:pk>/berlakukan/", maps.put_in_force, name="put_map_in_force"),
    path("peta/<int:pk>/buang/", maps.forget, name="forget_map"),
    path("peta/<int:pk>/proses/<path:code>/", process.process, name="process"),
    path("peta/<int:pk>/<str:deed>/<path:code>/", process.change, name="change_map"),
    path("kantor/<int:pk>/", desk.office, name="office"),
    path("kantor/<int:pk>/unduh/", writing_out.export, name="export"),
    path("kantor/<int:pk>/rencana/", planning.plan, name="plan"),
    path("kantor/<int:pk>/rencana/bersama/", planning.many, name="plan_many"),
    path("kantor/<int:pk>/daftar/", lists.send, name="lists"),
    path("kantor/<int:pk>/daftar/templat/", lists.template, name="template"),
    path("daftar/<int:pk>/", lists.preview, name="list"),
    path("daftar/<int:pk>/buang/", lists.forget, name="forget_list"),
    path("unit/<int:pk>/", unit.unit, name="unit"),
    path("unit/<int:pk>/formulir/", form.form, name="form"),
    path("unit/<int:pk>/formulir/unduh/", form.export, name="form_export"),
    path("unit/<int:pk>/formulir/<path:key>/", form.edit, name="form_edit"),
    path("unit/<int:pk>/baris/<path:key>/", lines.line, name="line"),
    path("unit/<int:pk>/putuskan/<path:key>/", lines.decide, name="decide"),
    path("unit/<int:pk>/pasangkan/<path:key>/", lines.match, name="match"),
    path("unit/<int:pk>/rencanakan/<path:key>/", lines.plan, name="plan_line"),
    path("unit/<int:pk>/mulai/<path:key>/", lines.begin, name="begin"),
    path("sop/<int:pk>/pertahankan/", lines.keep, name="keep"),
    path("keputusan/<int:pk>/cabut/", lines.end_decision, name="end_decision"),
    path("pasangan/<int:pk>/lepas/", lines.end_match, name="end_match"),
]
