"""Addresses of imports, under ``/impor-sop/``."""

from django.urls import path

from rambu.web.imports.views import origin, parcels, review, stacks

app_name = "imports"
urlpatterns = [
    path("", parcels.mine, name="mine"),
    path("<int:pk>/", parcels.parcel, name="parcel"),
    path("<int:pk>/ambil/", parcels.take, name="take"),
    path("<int:pk>/buang/", parcels.discard, name="discard"),
    path("bertanda-tangan/", stacks.stacks, name="stacks"),
    path("bertanda-tangan/templat.xlsx", stacks.template, name="stack_template"),
    path("bertanda-tangan/<int:pk>/", stacks.stack, name="stack"),
    path("bertanda-tangan/<int:pk>/buang/", stacks.discard_stack, name="discard_stack"),
    path("berkas/<int:pk>/", parcels.source, name="source"),
    path("berkas/<int:pk>/<int:number>.png", parcels.page, name="page"),
    path("asal/<int:pk>/", origin.origin, name="origin"),
    path("asal/<int:pk>/<int:number>/", origin.origin_page, name="origin_page"),
    path("sop/<int:pk>/", review.review, name="review"),
    path("sop/<int:pk>/urungkan/", review.undo, name="undo"),
    path("sop/<int:pk>/butir/<str:key>/terima/", review.accept, name="accept"),
    path("sop/<int:pk>/butir/<str:key>/perbaiki/", review.correct, name="correct"),
    path("sop/<int:pk>/revisi/", review.revise, name="revise"),
    path("sop/<int:pk>/<str:deed>/", review.decide, name="decide"),
]
