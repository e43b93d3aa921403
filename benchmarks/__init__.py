"""What Khobor costs: time and queries of a page (`pages`), bytes of a page (`weight`)."""
