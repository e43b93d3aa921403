"""Selection: the next story that is worth reading, chosen without watching anybody."""
