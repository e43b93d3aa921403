"""The daily letter: composed by itself, edited on the desk, sent once to everybody who asked."""
