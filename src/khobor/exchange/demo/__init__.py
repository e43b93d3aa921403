"""The demo newspaper: invented stories by their authors, invented people, drawn pictures."""

from khobor.exchange.demo.load import load_demo, story_ids

__all__ = ["load_demo", "story_ids"]
