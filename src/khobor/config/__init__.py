"""Settings and addresses: one typed `Newspaper` read from `khobor.toml` and the environment."""
