"""The addresses of the conversation, below the prefix of a language."""

from django.urls import path

from khobor.paper import (
    comment_forms,
    comment_pages,
    corrections,
    own_comments,
    polls,
    reader_account,
)

PART = "<slug:order>/after-<int:after>/"

urlpatterns = [
    path("comments/account/", reader_account.account, name="account"),
    path("comments/account/change/", reader_account.change, name="account-change"),
    path("comments/account/<str:token>/", reader_account.look_at_link, name="account-link"),
    path("comments/account/<str:token>/enter/", reader_account.enter, name="account-enter"),
    path("comments/own/<str:token>/", own_comments.own, name="own-comment"),
    path("comments/own/<str:token>/change/", own_comments.change_own, name="own-comment-change"),
    path("comments/one/<int:comment_id>/", own_comments.one, name="one-comment"),
    path("comments/one/<int:comment_id>/react/", own_comments.react, name="react"),
    path("comments/one/<int:comment_id>/report/", own_comments.report, name="report"),
    path("comments/<int:story_id>/", comment_pages.comments, name="comments"),
    path("comments/<int:story_id>/write/", comment_forms.write, name="comment-form"),
    path("comments/<int:story_id>/send/", comment_forms.send, name="comment-send"),
    path("comments/<int:story_id>/<slug:order>/", comment_pages.comments),
    path(f"comments/<int:story_id>/{PART}", comment_pages.comments),
    path("fragments/comments/<int:story_id>/", comment_pages.fragment),
    path("fragments/comments/<int:story_id>/<slug:order>/", comment_pages.fragment),
    path(f"fragments/comments/<int:story_id>/{PART}", comment_pages.fragment),
    path("polls/", polls.archive, name="polls"),
    path("polls/before-<int:before>/", polls.archive),
    path("polls/<int:poll_id>/", polls.poll, name="poll"),
    path("polls/<int:poll_id>/vote/", polls.ballot, name="ballot"),
    path("polls/<int:poll_id>/votes/", polls.vote, name="vote"),
    path("fragments/poll/<int:poll_id>/", polls.fragment),
    path("corrections/", corrections.corrections, name="corrections"),
    path("corrections/report/<int:story_id>/", corrections.report_form, name="report-error"),
    path("corrections/report/<int:story_id>/send/", corrections.report),
]
