"""The addresses that machines open and that no language has for itself."""

from django.urls import include, path, re_path

from khobor.syndication import views

MONTH = r"(?P<year>[1-9]\d{3})-(?P<month>\d\d)(?:-(?P<part>[2-9]|[1-9]\d{1,2}))?"

urlpatterns = [
    path("api/v1/", include(("khobor.syndication.api.urls", "ninja"), namespace="api-v1")),
    path("sitemap.xml", views.sitemap_index, name="sitemap"),
    path("news-sitemap.xml", views.news_sitemap),
    path("sitemaps/<slug:language>/pages.xml", views.pages_sitemap),
    re_path(rf"^sitemaps/(?P<language>\w+)/{MONTH}\.xml$", views.month_sitemap),
    re_path(r"^(?P<name>robots\.txt|ads\.txt|llms\.txt)$", views.text, name="text"),
    re_path(r"^\.well-known/(?P<name>security\.txt)$", views.text),
    re_path(r"^(?P<key>[A-Za-z0-9-]{8,128})\.txt$", views.indexnow_key),
]
