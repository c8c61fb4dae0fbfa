"""Addresses of people, positions, roles and logins."""

from django.urls import path

from rambu.web.people.views import account, first_run, keys, listing, login, person, positions, roles
from rambu.web.people.views.sheets import handing_out, sending, writing_out

app_name = "people"
urlpatterns = [
    path("mulai/", first_run.first_run, name="first_run"),
    path("masuk/", login.sign_in, name="login"),
    path("keluar/", login.sign_out, name="logout"),
    path("lupa-sandi/", login.forgotten, name="forgotten"),
    path("kode/", keys.by_code, name="code"),
    path("kunci/<str:token>/", keys.by_link, name="key"),
    path("sandi/", keys.set_password, name="set_password"),
    path("akun/", account.account, name="account"),
    path("akun/sandi/", account.password, name="change_password"),
    path("akun/surel/", account.email, name="change_email"),
    path("akun/sesi/<int:pk>/akhiri/", account.end_session, name="end_session"),
    path("akun/sesi/akhiri-lainnya/", account.end_others, name="end_others"),
    path("orang/", listing.everybody, name="everybody"),
    path("orang/usulan/", listing.propose, name="propose"),
    path("orang/<int:pk>/", person.person, name="person"),
    path("orang/<int:pk>/ubah/", person.change, name="change"),
    path("orang/<int:pk>/pindah/", person.move, name="move"),
    path("orang/<int:pk>/nonaktif/", person.stop, name="stop"),
    path("orang/<int:pk>/aktif/", person.restore, name="restore"),
    path("orang/<int:pk>/undang/", keys.invite, name="invite"),
    path("orang/<int:pk>/kode/", keys.make_code, name="make_code"),
    path("orang/<int:pk>/tempatkan/<int:office_pk>/", positions.place, name="place"),
    path("undangan/<int:pk>/tarik/", keys.withdraw, name="withdraw"),
    path("penempatan/<int:pk>/akhiri/", positions.end, name="end_tenure"),
    path("kantor/<int:pk>/orang/", listing.of_office, name="of_office"),
    path("kantor/<int:pk>/orang/baru/", person.register, name="register"),
    path("kantor/<int:pk>/peran/", roles.of_office, name="roles"),
    path("kantor/<int:pk>/peran/beri/", roles.give, name="give_role"),
    path("peran/<int:pk>/cabut/", roles.end, name="end_role"),
    path("kantor/<int:pk>/undang/", handing_out.hand_out, name="hand_out"),
    path("kantor/<int:pk>/impor/", sending.send, name="send_list"),
    path("kantor/<int:pk>/impor/templat-<str:kind>.xlsx", writing_out.template, name="template"),
    path("kantor/<int:pk>/ekspor/", writing_out.write_out, name="write_out"),
    path("impor/<int:pk>/", sending.sheet, name="sheet"),
    path("impor/<int:pk>/buang/", sending.forget, name="forget_sheet"),
    path("kantor/unit/<int:pk>/jabatan/baru/", positions.open_in, name="open_position"),
    path("jabatan/<int:pk>/ubah/", positions.change, name="change_position"),
    path("jabatan/<int:pk>/hapus/", positions.close, name="close_position"),
]
