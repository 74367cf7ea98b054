"""Django's settings, all from the environment; docs/operations.md lists the variables."""

import secrets
import sys
import zoneinfo
from pathlib import Path

from csp.constants import NONE, SELF
from django.utils.translation import gettext_lazy as _

from reglament.config import environment, secret, speech
from reglament.config.clock import now
from reglament.config.databases import application_role, databases, direct_parameters
from reglament.config.logs import configuration

zoneinfo.reset_tzpath(to=())  # time zones come from the pinned tzdata package, the same on every machine

_environment = environment.current()
PACKAGE = Path(__file__).resolve().parent.parent
DATA = _environment.data()
DEMO = _environment.flag("REGLAMENT_DEMO")
DEBUG = False

# Before a desk's first start there is no key; such a process may check models but not serve (see server.py).
SECRET_KEY = _environment.text("REGLAMENT_SECRET_KEY") or secret.read(DATA) or secrets.token_urlsafe(50)

ALLOWED_HOSTS = [*environment.LOOPBACK, *_environment.words("REGLAMENT_ALLOWED_HOSTS")]
CSRF_TRUSTED_ORIGINS = [f"https://{host}" for host in _environment.words("REGLAMENT_ALLOWED_HOSTS")]

NOW = now
DESK_CLOCK = "reglament.demo.clock.desk_time" if DEMO else ""

# --- parts -----------------------------------------------------------------------------------------------
INSTALLED_APPS = [
    "reglament.config",
    "reglament.people",
    "reglament.files",
    "reglament.rulebook",
    "reglament.tickets",
    "reglament.notices",
    "reglament.search",
    "reglament.intake",
    "reglament.desk",
    "reglament.portal",
    "reglament.office",
    "reglament.paper",
    "reglament.demo",
    "reglament.ui",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.postgres",
    "django_htmx",
    "template_partials",
    "csp",
    "procrastinate.contrib.django",
]
MIDDLEWARE = [
    "reglament.config.middleware.ForwardedHeaders",
    "django.middleware.security.SecurityMiddleware",
    "csp.middleware.CSPMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "reglament.config.middleware.DeskTime",
    "reglament.config.middleware.PageMemory",
]
ROOT_URLCONF = "reglament.config.urls"
FORM_RENDERER = "reglament.ui.widgets.Controls"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "reglament.config.shell.shell",
            ],
        },
    },
]

# --- data ------------------------------------------------------------------------------------------------
DATABASES = databases(_environment, DATA)
APPLICATION_ROLE = application_role(_environment)
DIRECT_DATABASE = direct_parameters(_environment)
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
DATA_UPLOAD_MAX_MEMORY_SIZE = 2_500_000
FILE_UPLOAD_MAX_MEMORY_SIZE = 1_000_000
PROCRASTINATE_AUTODISCOVER_MODULE_NAME = "jobs"

# --- people ----------------------------------------------------------------------------------------------
AUTH_USER_MODEL = "people.Person"
AUTHENTICATION_BACKENDS = ["reglament.people.sessions.Persons"]
ROLE_BOOK = "reglament.rulebook.roles"  # who holds which role: people asks upwards through this name
LOGIN_SENDER = "reglament.notices.login.send"  # takes people.letters.Secrets, stores the letter to be sent
PASSWORD_HASHERS = ["reglament.people.hashing.Argon2"]
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator",
        "OPTIONS": {"user_attributes": ["key", "family_name", "given_name", "patronymic"]},
    },
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 10}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]
LOGIN_URL = "login"
LOGIN_REDIRECT_URL = "/"

# --- language and time -----------------------------------------------------------------------------------
LANGUAGE_CODE = "ru"
COMMAND_LANGUAGE = speech.language()
LANGUAGES = [("ru", _("русский")), ("en", _("английский"))]
LOCALE_PATHS = [PACKAGE / "locale"]
USE_I18N = True
USE_TZ = True
TIME_ZONE = _environment.text("REGLAMENT_TIME_ZONE", "Europe/Moscow")

# --- safety ----------------------------------------------------------------------------------------------
TRUSTED_PROXY = _environment.flag("REGLAMENT_TRUSTED_PROXY")
HTTPS = _environment.flag("REGLAMENT_HTTPS", default=TRUSTED_PROXY)
if TRUSTED_PROXY:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = HTTPS
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
SESSION_ENGINE = "reglament.people.session_store"
SESSION_COOKIE_NAME = "reglament_session"
CSRF_COOKIE_NAME = "reglament_csrf"
SECURE_HSTS_SECONDS = 31_536_000 if HTTPS else 0
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "blob:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "frame-src": [SELF],
        "manifest-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    }
}

# --- files of the look -----------------------------------------------------------------------------------
STATIC_URL = "/static/"
STATIC_ROOT = DATA / "static"
# `serve` collects before it starts; without that, files come from the packages, under their plain names.
_HASHED = (STATIC_ROOT / "staticfiles.json").exists() or _environment.flag("REGLAMENT_COLLECTING")
WHITENOISE_USE_FINDERS = not _HASHED
WHITENOISE_AUTOREFRESH = False
WHITENOISE_KEEP_ONLY_HASHED_FILES = True
STORAGES = {
    # Nothing uses the default: contents live in PostgreSQL.
    "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
    "staticfiles": {
        "BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"
        if _HASHED
        else "django.contrib.staticfiles.storage.StaticFilesStorage"
    },
}

# --- logs ------------------------------------------------------------------------------------------------
LOGGING = configuration(
    level=_environment.text("REGLAMENT_LOG_LEVEL", "WARNING").upper(), plain=sys.stderr.isatty()
)

# --- readers of the journal: each is given its Pending rows (tickets/readers.py) ---------------------------
READERS = {
    "mass": "reglament.tickets.following.read",
    "notices": "reglament.notices.telling.read",
    "reviews": "reglament.tickets.reviews.read",
    "search": "reglament.search.indexing.read",
}

# --- mail ------------------------------------------------------------------------------------------------
DEFAULT_FROM_EMAIL = _environment.text("REGLAMENT_FROM_EMAIL", "desk@localhost")
LETTER_BOOK = "reglament.notices.returned"  # which letter of ours is answered, or came back
MAIL_LISTEN = _environment.text("REGLAMENT_MAIL_LISTEN", "")  # host:port at which mail servers deliver (LMTP)
# Whether the mail server takes «help+anything@» for «help@»: then the address for answers proves the ticket.
REPLY_TAGS = _environment.flag("REGLAMENT_REPLY_TAGS")
BOUNCE_ADDRESS = _environment.text("REGLAMENT_BOUNCE_ADDRESS", "")
EMAIL_URL = _environment.text("EMAIL_URL", "demo:" if DEMO else "")
PUBLIC_URL = _environment.text("REGLAMENT_URL", "http://127.0.0.1:8000")  # what links in letters begin with
