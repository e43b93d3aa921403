"""Picture cards: a story as a picture, for the preview of its link and for posts.

A card is drawn when it is first asked for and kept until what it shows changes. Its address
carries a fingerprint of all that it shows, so a changed card has another address; only today's
card of a public story is ever drawn for readers, one at a time in each process.
"""
