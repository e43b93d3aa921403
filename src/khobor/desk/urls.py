"""The addresses of the newsroom's own answers; only those who may enter the newsroom reach them."""

from django.urls import path

from khobor.desk import alerts, views

app_name = "desk"
urlpatterns = [
    path("labels/<slug:kind>/", views.labels, name="labels"),
    path("alerts/<int:story_id>/", alerts.alert, name="alert"),
    path("login-holds/", views.login_holds, name="login_holds"),
]
