"""Addresses of the approval: ``/pengesahan/``, and steps of a SOP under ``/pustaka/``."""

from django.urls import path

from rambu.web.approval.views import final, legalisation, numbers, packages, sending

app_name = "approval"
urlpatterns = [
    path("pengajuan/", packages.packages, name="packages"),
    path("pengajuan/<int:pk>/", packages.package, name="package"),
    path("pengajuan/<int:pk>/tarik/", packages.withdraw, name="withdraw_package"),
    path("pengajuan/unit/<int:pk>/", packages.pack, name="pack"),
    path("pengajuan/minta/<int:pk>/", packages.call, name="call"),
    path("pengajuan/tutup/<int:pk>/", packages.close_call, name="close_call"),
    path("pengesahan/", legalisation.legalisations, name="legalisations"),
    path("pengesahan/<int:pk>/", legalisation.legalisation, name="legalisation"),
    path("pengesahan/<int:pk>/catat/", legalisation.sign, name="sign"),
    path("pengesahan/<int:pk>/batalkan/", sending.cancel, name="cancel"),
    path("paraf/<int:pk>/", legalisation.initial, name="initial"),
    path("pengesahan/nomor/", numbers.offices, name="numbers"),
    path("pengesahan/nomor/<int:pk>/", numbers.plan, name="plan_numbers"),
    path("pengesahan/nomor/<int:pk>/hangus/", numbers.void, name="void_number"),
    path("pustaka/<int:pk>/akhir/", final.final, name="final"),
    path("pustaka/<int:pk>/akhir/baca/", final.confirm, name="confirm_reading"),
    path("pustaka/<int:pk>/akhir/uji-coba/", final.trial, name="trial"),
    path("pustaka/<int:pk>/akhir/kecualikan/<str:kind>/", final.waive, name="waive"),
    path("uji-coba/<int:pk>/tindak-lanjut/", final.settle, name="settle"),
    path("pengecualian/<int:pk>/cabut/", final.end_waiver, name="end_waiver"),
    path("pustaka/<int:pk>/kirim/", sending.send, name="send"),
]
