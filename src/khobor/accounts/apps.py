"""Accounts as a Django application."""

from django.apps import AppConfig


class AccountsConfig(AppConfig):
    """Users and roles."""

    name = "khobor.accounts"
    label = "accounts"
    default_auto_field = "django.db.models.BigAutoField"
    verbose_name = "ব্যবহারকারী"
