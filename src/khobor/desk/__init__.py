"""The desk: the newsroom where stories are written, checked and published."""
