"""The language kernel's promises."""
