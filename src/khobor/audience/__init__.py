"""Audience: counts what is read, and follows nobody.

A browser sends one beacon for each real view. It is counted in memory, and the counts are added to
the database every few seconds: views, how far, and from what sort of site, by story and hour.
Nothing that could tell one reader from another is stored or logged.
"""
