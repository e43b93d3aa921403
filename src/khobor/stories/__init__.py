"""Stories and all that they name: sections, topics, bylines, places, the masthead.

Every other room reads them through `khobor.stories.selectors`, which show only what readers may
see, say what a page depended on, and return frozen values.
"""
