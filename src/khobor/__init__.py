"""Khobor (খবর): the whole of a Bangla online newspaper, from the desk to the reader's phone."""

__version__ = "0.1.0"
