"""Conversation: readers talk below a story, in peace."""
