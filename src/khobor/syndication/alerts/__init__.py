"""Notices of breaking news on the phones of readers who asked for them (Web Push, RFC 8030)."""
