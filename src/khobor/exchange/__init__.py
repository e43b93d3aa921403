"""Exchange: stories in and out. What is rejected is reported with its reason; the rest goes on."""
