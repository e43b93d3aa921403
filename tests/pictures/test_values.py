"""Pictures as pages use them."""

import pytest

from khobor.pictures.models import Rendition
from khobor.pictures.values import picture_values
from tests import factories

pytestmark = pytest.mark.django_db


def test_a_picture_that_is_three_to_two_is_cut_once_for_both_uses() -> None:
    picture = factories.picture(width=960, height=640)

    value = picture_values([picture.pk])[picture.pk]

    assert value.whole == value.cropped
    assert Rendition.objects.count() == len(value.cropped) == 4


def test_any_other_picture_is_shown_whole_in_a_text() -> None:
    picture = factories.picture(width=800, height=1200)

    value = picture_values([picture.pk])[picture.pk]

    assert [(cut.width_px, cut.height_px) for cut in value.whole] == [(640, 960)]
    assert {round(cut.width_px / cut.height_px, 1) for cut in value.cropped} == {1.5}
