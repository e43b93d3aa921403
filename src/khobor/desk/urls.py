"""The addresses of the newsroom's own answers; only those who may enter the newsroom reach them."""

from django.urls import path

from khobor.desk import alerts, comments, picture_cards, reads, views

app_name = "desk"
urlpatterns = [
    path("labels/<slug:kind>/", views.labels, name="labels"),
    path("alerts/<int:story_id>/", alerts.alert, name="alert"),
    path("comments/", comments.comments, name="comments"),
    path("comments/decide/", comments.decide, name="comments_decide"),
    path("comments/log/", comments.log, name="comment_log"),
    path("comments/policy/", comments.policy, name="comment_policy"),
    path("comments/story/<int:story_id>/", comments.story_mode, name="comment_story_mode"),
    path("comments/<int:comment_id>/", comments.comment, name="comment"),
    path("comments/<int:comment_id>/change/", comments.change, name="comment_change"),
    path("advice/", views.advice, name="advice"),
    path("pasted/", views.pasted, name="pasted"),
    path("cards/<int:story_id>/", picture_cards.studio, name="cards"),
    path("cards/<int:story_id>/card.jpg", picture_cards.drawn, name="card_drawn"),
    path("reads/", reads.ReadsView.as_view(), name="reads"),
    path("filed/", views.filed, name="filed"),
    path("login-holds/", views.login_holds, name="login_holds"),
]
