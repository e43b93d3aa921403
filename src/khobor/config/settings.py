"""Django's settings, made from one `Newspaper`. There is nothing to edit here for a newspaper."""

from datetime import time
from pathlib import Path

from django.utils.translation import gettext_lazy as _

import khobor
from khobor.config.databases import database_setting
from khobor.config.mail import mail_settings
from khobor.config.newspaper import load
from khobor.syndication.choices import Choices

PAPER = load()

DEBUG = PAPER.debug
SECRET_KEY = PAPER.secret_key
ALLOWED_HOSTS = PAPER.hosts
CSRF_TRUSTED_ORIGINS = [PAPER.base_url]
CSRF_FAILURE_VIEW = "khobor.paper.notices.forbidden"
ROOT_URLCONF = "khobor.config.urls"
WSGI_APPLICATION = "khobor.config.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
DATABASES = {"default": database_setting(PAPER.database_url, folder=PAPER.folder)}

INSTALLED_APPS = [
    "khobor.desk",
    "khobor.paper",
    "khobor.syndication",
    "khobor.conversation",
    "khobor.exchange",
    "khobor.selection",
    "khobor.search",
    "khobor.audience",
    "khobor.stories",
    "khobor.pictures",
    "khobor.accounts",
    "khobor.wire",
    "wagtail.contrib.redirects",
    "wagtail.contrib.settings",
    "wagtail.contrib.simple_translation",
    "wagtail.embeds",
    "wagtail.sites",
    "wagtail.users",
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.locales",
    "wagtail.admin",
    "wagtail",
    "modelcluster",
    "taggit",
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "khobor.paper.compression.Compression",
    "khobor.paper.headers.SecurityHeaders",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "khobor.desk.digits.NewsroomDigits",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "khobor.paper.redirects.Redirects",
]

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [PAPER.theme_folder],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    }
]

# Languages and time
LANGUAGES = [("bn", _("Bangla")), ("en", _("English"))]
LANGUAGE_CODE = PAPER.languages[0]
WAGTAIL_CONTENT_LANGUAGES = [pair for pair in LANGUAGES if pair[0] in PAPER.languages]
WAGTAILADMIN_PERMITTED_LANGUAGES = LANGUAGES
WAGTAIL_I18N_ENABLED = True
# Wagtail reads the words of its scripts from here only.
LOCALE_PATHS = [Path(khobor.__file__).parent / "desk" / "locale"]
USE_I18N = True
USE_TZ = True
TIME_ZONE = PAPER.time_zone
WAGTAIL_USER_TIME_ZONES = [PAPER.time_zone]

# Accounts
AUTH_USER_MODEL = "accounts.User"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]
LOGIN_URL = "wagtailadmin_login"

# Files
STATIC_URL = "/static/"
STATIC_ROOT = PAPER.static_folder
MEDIA_URL = "/media/"
MEDIA_ROOT = PAPER.media_folder
SEARCH_FOLDER = PAPER.search_folder
CARDS_FOLDER = PAPER.cards_folder
CARDS_LIMIT_BYTES = PAPER.cards_disk_mb * 1_000_000
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "khobor.config.static_files.HashedFiles"},
}
DATA_UPLOAD_MAX_MEMORY_SIZE = 12_000_000
DATA_UPLOAD_MAX_NUMBER_FIELDS = 20_000

# Feeds, and words to machines
SYNDICATION = Choices(
    feed_full_text=PAPER.feed_full_text,
    feed_stories=PAPER.feed_stories,
    websub_hub=PAPER.websub_hub,
    indexnow_key=PAPER.indexnow_key,
    indexnow_url=PAPER.indexnow_url,
    ads_txt=tuple(PAPER.ads_txt),
    security_contact=PAPER.security_contact,
    llms_txt=PAPER.llms_txt,
    refused_robots=tuple(PAPER.refused_robots),
)

# Letters: nine settings of Django from one address
globals().update(mail_settings(PAPER.mail_url, outbox=PAPER.outbox_folder))
DEFAULT_FROM_EMAIL = SERVER_EMAIL = PAPER.sender

# What goes out by itself
NEWSLETTER_AT = time.fromisoformat(PAPER.newsletter_at) if PAPER.newsletter_at else None
ALERTS = PAPER.alerts
ALERT_QUIET = PAPER.alert_quiet
ALERT_SERVICES = PAPER.alert_services
NEWSPAPER_FOLDER = PAPER.folder

# Wagtail
WAGTAIL_SITE_NAME = PAPER.name
WAGTAILADMIN_USER_LOGIN_FORM = "khobor.desk.forms.NewsroomLoginForm"
WAGTAILADMIN_RICH_TEXT_EDITORS = {"default": {"WIDGET": "khobor.desk.rich_text.CleanRichText"}}
WAGTAILADMIN_BASE_URL = PAPER.base_url
WAGTAILIMAGES_IMAGE_MODEL = "pictures.Picture"
WAGTAILIMAGES_IMAGE_FORM_BASE = "khobor.pictures.forms.PictureForm"
WAGTAILDOCS_DOCUMENT_MODEL = "pictures.NewsDocument"
WAGTAILDOCS_SERVE_METHOD = "serve_view"
WAGTAILIMAGES_MAX_UPLOAD_SIZE = PAPER.max_upload_mb * 1024 * 1024
WAGTAILIMAGES_MAX_IMAGE_PIXELS = PAPER.max_picture_pixels
WAGTAILIMAGES_EXTENSIONS = ["avif", "gif", "jpg", "jpeg", "png", "webp"]
WAGTAILDOCS_EXTENSIONS = ["csv", "docx", "odt", "pdf", "pptx", "txt", "xlsx", "zip"]
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_ENABLE_WHATS_NEW_BANNER = False
# PostgreSQL: words as they stand, not the server's language, which leaves out English stop words.
WAGTAILSEARCH_BACKENDS = {
    "default": {"BACKEND": "khobor.config.newsroom_search", "SEARCH_CONFIG": "simple"}
}

# Safe by default
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SECURE = PAPER.secure_cookies
CSRF_COOKIE_SECURE = PAPER.secure_cookies
SESSION_COOKIE_SAMESITE = "Lax"
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "strict-origin-when-cross-origin"
X_FRAME_OPTIONS = "SAMEORIGIN"

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"console": {"class": "logging.StreamHandler"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
}
