"""Audience: counts what is read, and follows nobody."""
