"""Addresses of coaching."""

from django.urls import path

from rambu.web.coaching.views import conducting, desk, events, progress

app_name = "coaching"
urlpatterns = [
    path("pendampingan/", desk.desk, name="desk"),
    path("pendampingan/kesabaran/", desk.patience, name="patience"),
    path("pendampingan/acara/", events.events, name="events"),
    path("pendampingan/acara/baru/", events.plan, name="plan"),
    path("pendampingan/acara/<int:pk>/", events.event, name="event"),
    path("pendampingan/acara/<int:pk>/ubah/", events.change, name="change"),
    path("pendampingan/acara/<int:pk>/laporan/", events.report, name="report"),
    path("pendampingan/acara/<int:pk>/tanya/", conducting.question, name="question"),
    path("pendampingan/acara/<int:pk>/tanya/daftar/", conducting.questions, name="questions"),
    path("pendampingan/acara/<int:pk>/jawab/<int:question>/", conducting.answer, name="answer"),
    path("pendampingan/acara/<int:pk>/catatan/", conducting.notes, name="notes"),
    path("pendampingan/acara/<int:pk>/<str:deed>/", conducting.deed, name="deed"),
    path("kemajuan/", progress.progress, name="progress"),
    path("kemajuan/daftar.xlsx", progress.export, name="progress_export"),
    path("kemajuan/tugaskan/<int:unit>/<int:person>/", progress.task, name="task"),
]
