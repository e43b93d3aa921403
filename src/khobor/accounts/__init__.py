"""The people of the newsroom: the user model and the three roles (reporter, sub-editor, publisher)."""
