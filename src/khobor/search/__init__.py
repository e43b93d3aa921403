"""Search: finds stories, and the people, places and topics in them, however a reader types.

The index is Tantivy's, the analysis is `khobor.bangla`'s. Each machine has an index of its own,
kept true by a follower of the wire, and rebuilt from nothing at any time without search going
dark. The index only names stories: what a page shows of them, and whether it may show them, is
asked of `stories.selectors`. Other rooms ask `search.selectors`, with a `search.question.Question`.
"""
