"""The addresses of feeds, below the prefix of a language and `/feeds/`."""

from django.urls import re_path

from khobor.syndication import views

FILES = "rss.xml|atom.xml|feed.json"

urlpatterns = [
    re_path(rf"^(?P<path>(?:[\w\-]+/)*)(?P<file>{FILES})$", views.feed, name="feed"),
]
