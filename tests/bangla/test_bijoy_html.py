"""HTML is converted where its fonts say Bijoy, and nowhere else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khobor.bangla import convert_bijoy_html
from khobor.bangla.bijoy_html import is_bijoy_font
from tests.growth import grows_in_proportion

CONVERTED = {
    '<font face="SutonnyMJ">evsjv</font> Lei': "<font>বাংলা</font> Lei",
    "<FONT FACE=SutonnyMJ size=3>†`k</FONT>": "<FONT size=3>দেশ</FONT>",
    "<p style=\"color: red; font-family: 'SutonnyMJ', Arial\">Lei<br>Avgvi</p>":
        '<p style="color: red">খবর<br>আমার</p>',
    '<span style="font-family:TonnyMJ">K<i>L</i></span>K': "<span>ক<i>খ</i></span>K",
    '<div style="font-family: SutonnyMJ">Lei <b style="font-family: Arial">BBC</b> Lei</div>':
        '<div>খবর <b style="font-family: Arial">BBC</b> খবর</div>',
    '<font face="SutonnyMJ">D`&amp;hvcb &lt;b&gt;</font>': "<font>উদ্‌যাপন &lt;ন&gt;</font>",
    '<font face="SutonnyMJ"><p>Lei</font>Lei': "<font><p>খবর</font>Lei",
    '<td style="font-family:&quot;SutonnyMJ&quot;">Lei</td>': "<td>খবর</td>",
}  # fmt: skip
UNTOUCHED = [
    "Lei", "<p>Lei</p>", '<font face="Arial">Lei</font>', '<font face="SutonnyOMJ">খবর</font>',
    "a < b > c", "</font></font>", "<", "<<<>>>", '<img alt="Lei" />', "<!-- Lei -->",
    '<p title="face=SutonnyMJ">Lei</p>',
]  # fmt: skip
PIECES = ["<font face=SutonnyMJ>", "</font>", "<b>", "</b>", "Lei", "&", "<", " ", "'"]


@pytest.mark.parametrize("html", CONVERTED)
def test_text_in_a_bijoy_font_is_converted_and_loses_the_font(html: str) -> None:
    assert convert_bijoy_html(html) == CONVERTED[html]


@pytest.mark.parametrize("html", UNTOUCHED)
def test_other_html_stays_to_the_letter(html: str) -> None:
    assert convert_bijoy_html(html) == html


@pytest.mark.parametrize(
    ("families", "answer"),
    {
        "SutonnyMJ": True, "'TonnyMJ', serif": True, "sutonnymj": True, "Sutonny MJ": True,
        "SutonnyOMJ": False, "SutonnyEMJ": False, "Arial, SutonnyMJ": False, "": False,
    }.items(),
)  # fmt: skip
def test_fonts_of_the_layout_are_known_by_name(families: str, answer: bool) -> None:
    assert is_bijoy_font(families) is answer


@given(st.lists(st.sampled_from(PIECES)).map("".join))
def test_no_html_is_an_error_and_none_keeps_the_font(html: str) -> None:
    assert "SutonnyMJ>" not in convert_bijoy_html(html)


@pytest.mark.parametrize(
    "piece",
    ["<font face=SutonnyMJ>Lei", "<b></i>", "</b>", "<", "<a ", "style='", " face", "&amp;"],
)
def test_time_grows_with_the_html_and_no_faster(piece: str) -> None:
    assert grows_in_proportion(lambda size: convert_bijoy_html(piece * size), size=250)


@pytest.mark.parametrize("piece", [" ", "a", "\n", " face", " style", '"'])
@pytest.mark.parametrize(("start", "end"), [("<font", ">Lei"), ("<font", "x"), ("<p ", "=>")])
def test_time_grows_with_a_tag_and_no_faster(piece: str, start: str, end: str) -> None:
    assert grows_in_proportion(
        lambda size: convert_bijoy_html(f"{start}{piece * size}{end}"), size=1000
    )
