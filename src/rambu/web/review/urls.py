"""Addresses of threads (under ``/pustaka/``) and of questions (``/tanya/``)."""

from django.urls import path

from rambu.web.review.views import proposals, questions, talk, threads

app_name = "review"
urlpatterns = [
    path("pustaka/<int:pk>/percakapan/", threads.threads, name="threads"),
    path("pustaka/<int:pk>/percakapan/isi", talk.talk, name="talk"),
    path("pustaka/<int:pk>/percakapan/kata", talk.speak, name="speak"),
    path("percakapan/<int:pk>/balas/", threads.reply, name="reply"),
    path("percakapan/<int:pk>/selesai/", threads.resolve, name="resolve"),
    path("percakapan/<int:pk>/buka/", threads.reopen, name="reopen"),
    path("komentar/<int:pk>/ubah/", threads.change, name="change_comment"),
    path("komentar/<int:pk>/tarik/", threads.withdraw, name="withdraw_comment"),
    path("komentar/<int:pk>/kembalikan/", threads.restore, name="restore_comment"),
    path("usulan/<int:pk>/terima/", proposals.accept, name="accept"),
    path("usulan/<int:pk>/tolak/", proposals.decline, name="decline"),
    path("tanya/", questions.questions, name="questions"),
    path("tanya/baru/", questions.ask, name="ask"),
    path("tanya/<int:pk>/", questions.question, name="question"),
    path("tanya/<int:pk>/tarik/", questions.withdraw, name="withdraw_question"),
    path("tanya/<int:pk>/kaitkan/", questions.apply_to, name="apply_to"),
    path("tanya/<int:pk>/sembunyikan/", questions.unpublish, name="unpublish"),
]
