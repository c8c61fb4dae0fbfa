"""Addresses of the ways in."""

from django.urls import path

from rambu.web.doors.views import codes, demands, mine, passkeys, resetting, second, showing, sso

app_name = "doors"
urlpatterns = [
    path("masuk/langkah-kedua/", second.ask_code, name="second"),
    path("masuk/langkah-kedua/kunci/", second.by_passkey, name="second_passkey"),
    path("masuk/langkah-kedua/kunci/pilihan/", second.passkey_options, name="second_options"),
    path("masuk/kunci-sandi/", showing.sign_in, name="show"),
    path("masuk/kunci-sandi/pilihan/", showing.options, name="show_options"),
    path("masuk/sso/", sso.leave, name="sso"),
    path("masuk/sso/kembali/", sso.come_back, name="sso_back"),
    path("akun/masuk/", mine.mine, name="mine"),
    path("akun/masuk/aplikasi/", codes.begin, name="begin_app"),
    path("akun/masuk/aplikasi/kode/", codes.confirm, name="confirm_app"),
    path("akun/masuk/aplikasi/lepas/", codes.remove, name="remove_app"),
    path("akun/masuk/kode-cadangan/", codes.renew, name="renew_codes"),
    path("akun/masuk/kunci/", passkeys.add, name="add_passkey"),
    path("akun/masuk/kunci/pilihan/", passkeys.options, name="add_options"),
    path("akun/masuk/kunci/<int:pk>/nama/", passkeys.rename, name="rename_passkey"),
    path("akun/masuk/kunci/<int:pk>/hapus/", passkeys.remove, name="remove_passkey"),
    path("orang/<int:pk>/langkah-kedua/", resetting.reset, name="reset"),
    path("kantor/<int:pk>/langkah-kedua/", demands.of_office, name="demands"),
]
