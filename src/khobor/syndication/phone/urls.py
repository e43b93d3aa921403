"""Addresses of the phone: the manifest is a language's own, the rest serves the whole newspaper."""

from django.urls import path

from khobor.syndication.phone import views

in_each_language = [path("manifest.webmanifest", views.web_manifest, name="manifest")]
urlpatterns = [
    path("sw.js", views.service_worker, name="service-worker"),
    path("icons/<slug:digest>/<str:file_name>", views.icon, name="icon"),
]
