"""The addresses that readers open, below the prefix of a language."""

from django.urls import include, path, re_path

from khobor.paper import (
    alerts,
    archive,
    fragments,
    most_read,
    newsletter,
    notices,
    parts,
    search_page,
    selected,
    theme,
    views,
)

urlpatterns = [
    path("", views.front, name="front"),
    path("topics/<slug:slug>/", views.topic, name="topic"),
    path("authors/<slug:slug>/", views.author, name="author"),
    path("places/", views.places, name="places"),
    re_path(r"^places/(?P<path>[\w\-]+(?:/[\w\-]+)*)/$", views.place, name="place"),
    path("archive/", archive.archive, name="archive"),
    path("archive/<int:year>/", archive.archive_year, name="archive-year"),
    path("archive/<int:year>/<int:month>/", archive.archive, name="archive-month"),
    path("archive/<int:year>/<int:month>/<int:day>/", archive.archive, name="archive-day"),
    path("parts/", parts.all_parts, name="parts"),
    path("search/", search_page.search_page, name="search"),
    path("search/suggest/", search_page.suggestions, name="suggestions"),
    path("fragments/now.json", fragments.now, name="now"),
    path("offline/", notices.offline, name="offline"),
    path("fragments/newest/", fragments.newest, name="newest"),
    path("fragments/newest/<int:section_id>/", fragments.newest, name="newest-in-section"),
    path("newsletter/", newsletter.newsletter, name="newsletter"),
    path("newsletter/ask/", newsletter.ask, name="newsletter-ask"),
    path("newsletter/confirm/<str:token>/", newsletter.confirm, name="newsletter-confirm"),
    path("newsletter/leave/<str:token>/", newsletter.leave, name="newsletter-leave"),
    path("alerts/", alerts.alerts, name="alerts"),
    path("alerts/subscribe/", alerts.subscribe, name="alerts-subscribe"),
    path("alerts/unsubscribe/", alerts.unsubscribe, name="alerts-unsubscribe"),
    path("", include("khobor.paper.comment_urls")),
    path("fragments/most-read/", most_read.most_read_fragment, name="most-read-fragment"),
    path("most-read/", most_read.most_read_page, name="most-read"),
    path("fragments/candidates.json", selected.candidates_file, name="candidates"),
    re_path(theme.ADDRESS, theme.stylesheet, name="theme"),
    # Wagtail asks for this name to build the addresses of its pages.
    re_path(r"^((?:[\w\-]+/)*)$", views.page, name="wagtail_serve"),
]
