"""The newsroom's form of a picture."""

from typing import Any

from django.core.exceptions import ValidationError
from wagtail.images.fields import WagtailImageField
from wagtail.images.forms import BaseImageForm


class PictureField(WagtailImageField):
    """Wagtail's field, which looks at the first bytes only before it trusts a file."""

    def to_python(self, data: Any) -> Any:
        """The picture.

        Raises: ValidationError, also for a picture whose header breaks off.
        """
        try:
            return super().to_python(data)
        except (OSError, SyntaxError, ValueError) as broken:
            raise ValidationError(
                self.error_messages["invalid_image"], code="invalid_image"
            ) from broken


class PictureForm(BaseImageForm):
    """Wagtail's form, with our field for the file."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if theirs := self.fields.get("file"):  # a second form only describes what is there
            self.fields["file"] = PictureField(
                label=theirs.label, required=theirs.required, widget=theirs.widget
            )
