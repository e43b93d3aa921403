"""Every address of the newspaper: the newsroom, files, and what readers see."""

from django.conf import settings
from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path, re_path
from django.views.static import serve
from wagtail.admin import urls as newsroom_urls
from wagtail.documents import urls as document_urls

urlpatterns = [
    path("newsroom/", include(newsroom_urls)),
    path("documents/", include(document_urls)),
    re_path(r"^media/(?P<path>.*)$", serve, {"document_root": settings.MEDIA_ROOT}),
    *i18n_patterns(path("", include("khobor.paper.urls")), prefix_default_language=False),
]

handler400 = "khobor.desk.refusals.refused"
handler404 = "khobor.paper.notices.not_found"
handler500 = "khobor.paper.notices.broken"
