"""The drawing kit behind the pictures of the demo newspaper; see README.md."""
