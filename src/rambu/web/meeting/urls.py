"""Addresses of meetings, under ``/rapat/``."""

from django.urls import path

from rambu.web.meeting.views import corrections, deeds, hall, invitations, meetings, papers, planning, tasks

app_name = "meeting"
urlpatterns = [
    path("", meetings.meetings, name="meetings"),
    path("baru/", planning.plan, name="plan"),
    path("masuk/", hall.enter, name="enter"),
    path("denyut/<str:key>/", hall.pulse, name="pulse"),
    path("tugas/<int:pk>/", tasks.task, name="task"),
    path("<int:pk>/", meetings.meeting, name="meeting"),
    path("<int:pk>/ubah/", planning.change, name="change"),
    path("<int:pk>/agenda/", planning.agenda, name="agenda"),
    path("<int:pk>/jawab/", meetings.answer, name="answer"),
    path("<int:pk>/undangan.<str:suffix>", invitations.letter, name="letter"),
    path("<int:pk>/rapat.ics", invitations.calendar, name="calendar"),
    path("<int:pk>/pimpin/", hall.chair, name="chair"),
    path("<int:pk>/layar/", hall.screen, name="screen"),
    path("<int:pk>/ikuti/", hall.follow, name="follow"),
    path("<int:pk>/naskah/<int:sop>/", hall.sheet, name="sheet"),
    path("<int:pk>/naskah/<int:sop>/koreksi/", corrections.draft, name="draft"),
    path("<int:pk>/koreksi/<int:number>/", corrections.correction, name="correction"),
    path("<int:pk>/koreksi/<int:number>/banding/", corrections.compared_sheet, name="compared"),
    path("<int:pk>/berkas/<slug:name>/", papers.paper, name="paper"),
    path("<int:pk>/berkas/<slug:name>.<str:suffix>", papers.download, name="paper_file"),
    path("<int:pk>/log.json", papers.log, name="log"),
    path("<int:pk>/lakukan/<slug:deed>/", deeds.do_deed, name="deed"),
    path("<int:pk>/<slug:deed>/", meetings.deed, name="manage"),
]
