"""The field in which topics, places and bylines are chosen by typing."""

from typing import Any

from django import forms
from django.urls import reverse

from khobor.desk.labels import labels_with_ids


class LabelInput(forms.Widget):
    """One label, or several in order, found by typing. `<khobor-labels>` brings it to life.

    The page carries only what is chosen, so it stays small however many labels there are.
    """

    template_name = "desk/label_input.html"

    class Media:
        js = [forms.Script("khobor/newsroom/labels.js", type="module")]

    def __init__(self, kind: str, *, multiple: bool, attrs: dict[str, Any] | None = None) -> None:
        super().__init__(attrs)
        self.kind = kind
        self.multiple = multiple

    def value_from_datadict(self, data: Any, files: Any, name: str) -> Any:
        """What was chosen, in the order in which it stands."""
        chosen = data.getlist(name) if hasattr(data, "getlist") else data.get(name, [])
        chosen = chosen if isinstance(chosen, list) else [chosen]
        kept = [value for value in chosen if value not in ("", None)]
        return kept if self.multiple else (kept[-1] if kept else None)

    def value_omitted_from_data(self, data: Any, files: Any, name: str) -> bool:
        """Nothing sent means that nothing is chosen."""
        return False

    def use_required_attribute(self, initial: Any) -> bool:
        """The text is only for looking; what is chosen is checked by the server."""
        return False

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        """What the template needs: the chosen labels, and where to look for more."""
        context = super().get_context(name, value, attrs)
        values = value if isinstance(value, list | tuple) else [value]
        ids = [int(one) for one in values if str(one).isdigit()]
        return {
            **context,
            "chosen": labels_with_ids(self.kind, ids),
            "search_url": reverse("desk:labels", args=[self.kind]),
            "multiple": self.multiple,
            "kind": self.kind,
        }
