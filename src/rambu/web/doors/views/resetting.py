"""For those who keep an account: let somebody in again who has lost his phone."""

from __future__ import annotations

from django import forms
from django.urls import reverse
from django.utils.translation import gettext as _

from rambu.web.doors import actions
from rambu.web.offices.asking import Question, asks
from rambu.web.people.views.finding import kept_person

reset = asks(
    kept_person,
    lambda sent, _me, _row: forms.Form(sent),
    lambda row: Question(
        title=_("Lepas langkah kedua {person}").format(person=row),
        verb=_("Lepas semuanya"),
        back=reverse("people:person", args=[row.pk]),
        done=_("Langkah kedua dilepas; {person} diberi tahu.").format(person=row),
        lead=_(
            "Untuk orang yang kehilangan ponselnya. Pastikan dahulu bahwa memang dia yang meminta. Aplikasi "
            "autentikator, kode cadangan, dan kunci sandinya tidak berlaku lagi, semua sesinya berakhir, dan ia masuk "
            "dengan sandi saja sampai memasangnya lagi."
        ),
        danger=True,
    ),
    lambda me, row, _data: actions.reset_factors(by=me, person=row),
)
