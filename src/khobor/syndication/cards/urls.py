"""Addresses of cards: one for all languages, as a story has one id."""

from django.urls import path

from khobor.syndication.cards import views

urlpatterns = [
    path("cards/<int:story_id>/<slug:asked>/<slug:name>.jpg", views.card, name="card"),
]
