"""The read-only JSON API for apps and partners: what readers see, in a form that lasts.

Version 1 gains fields and lists and loses none; what would break somebody becomes version 2.
Everything in it is public and the same for everybody, so the press stores it.
"""
