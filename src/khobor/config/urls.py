"""Every address of the newspaper: the newsroom, files, and what readers see."""

from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path, re_path
from django.views.generic import RedirectView
from wagtail.admin import urls as newsroom_urls
from wagtail.documents import urls as document_urls

from khobor.pictures.views import media
from khobor.syndication.phone import urls as phone_urls

LOGIN = "wagtailcore_login"
urlpatterns = [
    path("newsroom/", include(newsroom_urls)),
    path("documents/", include(document_urls)),
    # Wagtail asks for this name when a document is private; the newsroom's own page answers there.
    path("newsroom/login/", RedirectView.as_view(pattern_name="wagtailadmin_login"), name=LOGIN),
    re_path(r"^media/(?P<path>.*)$", media),
    path("", include(phone_urls)),
    path("", include("khobor.syndication.urls")),
    path("", include("khobor.syndication.cards.urls")),
    *i18n_patterns(
        path("", include(phone_urls.in_each_language)),
        path("feeds/", include("khobor.syndication.feed_urls")),
        path("", include("khobor.paper.urls")),
        prefix_default_language=False,
    ),
]

handler400 = "khobor.desk.refusals.refused"
handler403 = "khobor.paper.notices.forbidden"
handler404 = "khobor.paper.notices.not_found"
handler500 = "khobor.paper.notices.broken"
