"""Exchange: stories in and out. Whatever is rejected is reported with its reason; the rest goes on."""
