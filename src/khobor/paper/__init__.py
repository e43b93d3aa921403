"""The paper: what a reader sees. Views ask `stories.selectors`, templates show frozen values."""
