"""Selection: the next story that is worth reading, chosen without watching anybody.

What stands below a story (related stories, its event's timeline, what went before) is chosen in the
background by a follower of the wire, and kept; pages ask `selection.selectors`. What a reader may
like is chosen by the reader's own browser from one file that is the same for everybody (`offers`).
The newsroom asks `selection.filed` whether a like story is there already.
"""
