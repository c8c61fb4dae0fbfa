"""Which app answers which address."""

from django.urls import include, path

from rambu.web.api.urls import routes

urlpatterns = [
    routes,
    path("", include("rambu.web.api.urls")),
    path("", include("rambu.web.ui.urls")),
    path("jejak/", include("rambu.web.audit.urls")),
    path("kantor/", include("rambu.web.offices.urls")),
    path("", include("rambu.web.people.urls")),
    path("", include("rambu.web.doors.urls")),
    path("pemberitahuan/", include("rambu.web.notices.urls")),
    path("pustaka/cari/", include("rambu.web.library.search.urls")),
    path("pustaka/", include("rambu.web.editor.urls")),
    path("pustaka/", include("rambu.web.library.urls")),
    path("", include("rambu.web.review.urls")),
    path("", include("rambu.web.coaching.urls")),
    path("pustaka/", include("rambu.web.distribution.urls")),
    path("katalog/", include("rambu.web.catalogue.urls")),
    path("", include("rambu.web.signing.urls")),
    path("", include("rambu.web.approval.urls")),
    path("rapat/", include("rambu.web.meeting.urls")),
    path("kewajiban/", include("rambu.web.ledger.urls")),
    path("impor-sop/", include("rambu.web.imports.urls")),
    path("belajar/", include("rambu.web.lessons.urls")),
    path("pekerjaan/", include("rambu.web.jobs.urls")),
]

handler403 = "rambu.web.ui.failures.forbidden"
handler404 = "rambu.web.ui.failures.missing"
handler500 = "rambu.web.ui.failures.broken"
handler400 = "rambu.web.ui.failures.unreadable"
