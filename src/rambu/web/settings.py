"""Django's settings. What differs from place to place comes from the environment (docs/panduan/menjalankan.md)."""

from pathlib import Path

from rambu.web.serving.database import database
from rambu.web.serving.environment import data_folder, listed, public_address, secret_key, switched_on, text
from rambu.web.serving.packing import packed_folder
from rambu.web.serving.single_sign_on import single_sign_on
from rambu.web.serving.static import content_version, never_changes

DATA = data_folder()
DEBUG = switched_on("RAMBU_DEBUG")
HTTPS = switched_on("RAMBU_HTTPS")
SAMPLE = switched_on("RAMBU_SAMPLE")
SECRET_KEY = secret_key()
ADDRESS = public_address()
SIGNING_WAYS = listed("RAMBU_SIGNING") or ["basah"]
SIGNING_ROOTS = text("RAMBU_BSRE_ROOTS")
SSO = single_sign_on()
ALLOWED_HOSTS = listed("RAMBU_HOSTS") or ["localhost", "127.0.0.1", "[::1]"]

INSTALLED_APPS = [
    "rambu.web.api",
    "rambu.web.meeting",
    "rambu.web.coaching",
    "rambu.web.imports",
    "rambu.web.lessons",
    "rambu.web.review",
    "rambu.web.demo",
    "rambu.web.editor",
    "rambu.web.approval",
    "rambu.web.signing",
    "rambu.web.ledger",
    "rambu.web.catalogue",
    "rambu.web.distribution",
    "rambu.web.library.search",
    "rambu.web.library",
    "rambu.web.doors",
    "rambu.web.notices",
    "rambu.web.jobs",
    "rambu.web.people",
    "rambu.web.offices",
    "rambu.web.audit",
    "rambu.web.ui",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.forms",
    "django_htmx",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "rambu.web.ui.middleware.content_security",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "rambu.web.ui.language.in_the_chosen_language",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "rambu.web.doors.middleware.LoginRequired",
    "rambu.web.doors.middleware.SetUpFirst",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
]
ROOT_URLCONF = "rambu.web.urls"
WSGI_APPLICATION = "rambu.web.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "builtins": ["rambu.web.ui.templatetags.ui"],
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "rambu.web.ui.context.desk",
            ],
        },
    }
]
FORM_RENDERER = "rambu.web.ui.forms.Renderer"

DATABASES = {"default": database(DATA)}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

AUTH_USER_MODEL = "people.Person"
AUTHENTICATION_BACKENDS = ["rambu.web.people.backend.NipOrEmailBackend"]
LOGIN_URL = "people:login"
LOGIN_REDIRECT_URL = "ui:home"
LOGOUT_REDIRECT_URL = "people:login"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}", "OPTIONS": options}
    for name, options in [
        ("UserAttributeSimilarityValidator", {"user_attributes": ("name", "nip", "email")}),
        ("MinimumLengthValidator", {"min_length": 10}),
        ("CommonPasswordValidator", {}),
        ("NumericPasswordValidator", {}),
    ]
]

EMAIL_HOST = text("RAMBU_SMTP_HOST")
EMAIL_PORT = int(text("RAMBU_SMTP_PORT") or 587)
EMAIL_HOST_USER = text("RAMBU_SMTP_USER")
EMAIL_HOST_PASSWORD = text("RAMBU_SMTP_PASSWORD")
EMAIL_USE_TLS = EMAIL_PORT == 587
EMAIL_USE_SSL = EMAIL_PORT == 465
EMAIL_TIMEOUT = 10
DEFAULT_FROM_EMAIL = text("RAMBU_SMTP_FROM") or EMAIL_HOST_USER

LANGUAGE_CODE = "id"
LANGUAGES = [("id", "Bahasa Indonesia"), ("en", "English")]
LOCALE_PATHS = [Path(__file__).parent / "locale"]
USE_TZ = True
TIME_ZONE = "Asia/Jakarta"

STATIC_URL = f"static/{content_version()}/"
STATIC_ROOT = None if DEBUG else packed_folder()
WHITENOISE_USE_FINDERS = STATIC_ROOT is None
WHITENOISE_IMMUTABLE_FILE_TEST = never_changes

SESSION_COOKIE_AGE = 12 * 60 * 60
SESSION_SAVE_EVERY_REQUEST = False
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = HTTPS
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
CSRF_FAILURE_VIEW = "rambu.web.ui.failures.forged"
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if HTTPS else None
SECURE_HSTS_SECONDS = 365 * 24 * 60 * 60 if HTTPS else 0
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{asctime} {levelname} {name} {message}", "style": "{"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
    "loggers": {
        "django": {"handlers": ["console"], "level": "WARNING", "propagate": False},
        "django.request": {"handlers": ["console"], "level": "ERROR", "propagate": False},
    },
}
