"""Syndication: stories on their way to search engines, feeds, phones and friends."""
