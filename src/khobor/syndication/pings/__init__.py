"""Telling hubs (WebSub) and search engines (IndexNow) that something is new, without waiting.

What is to be told is noted when the wire moves and told a moment later; what cannot be told now is
told again later, and nothing else waits for it. Requests go to the two configured https addresses
only, follow no redirect, and their answers are not read.
"""
