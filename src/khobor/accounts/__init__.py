"""The people of the newsroom: the user model and the roles reporter, sub-editor, publisher."""
