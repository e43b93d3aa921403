"""Sharing: plain links that work without JavaScript, nothing of a third party, no tracking."""

import re
from html import unescape
from urllib.parse import parse_qs, unquote, urlsplit

from django.test import Client

from khobor.stories.models import Section
from tests import factories

HEADLINE = "‘ত্রাণ নয়, বাঁধ চাই’ & <ন্যায্য> দাম"


def share_part(reader: Client, section: Section, **fields: str) -> tuple[str, str]:
    """The part of a story's page, and the whole address of the story."""
    story = factories.story(section, HEADLINE, **fields)
    page = reader.get(f"/{section.slug}/{story.pk}/{story.slug}/").content.decode()
    part = re.search(r"<khobor-share.*?</khobor-share>", page, re.DOTALL)
    assert part
    return part[0], f"http://localhost:8000/{section.slug}/{story.pk}/{story.slug}/"


def links(part: str) -> list[str]:
    return [unescape(found) for found in re.findall(r'href="([^"]+)"', part)]


def test_a_story_can_be_shared_by_plain_links(reader: Client, section: Section) -> None:
    part, address = share_part(reader, section)

    where = [urlsplit(link).netloc or urlsplit(link).scheme for link in links(part)]
    assert where == ["www.facebook.com", "share", "wa.me", "x.com", "t.me", "mailto"]
    for link in links(part):
        assert address in unquote(link)
    for name in ("ফেসবুক", "মেসেঞ্জার", "হোয়াটসঅ্যাপ", "এক্স", "টেলিগ্রাম", "ই-মেইল"):
        assert f">{name}</a>" in part


def test_nothing_is_added_that_could_follow_a_reader(reader: Client, section: Section) -> None:
    part, _address = share_part(reader, section)
    names = {name for link in links(part) for name in parse_qs(urlsplit(link).query)}

    assert names <= {"u", "text", "url", "link", "subject", "body"}
    assert not re.search(r"<(?:script|iframe|img)\b", part)


def test_signs_of_a_headline_do_not_break_the_links(reader: Client, section: Section) -> None:
    part, _address = share_part(reader, section)
    subject = parse_qs(urlsplit(links(part)[-1]).query)["subject"]

    assert subject == [HEADLINE]


def test_a_story_of_an_agency_is_shared_at_our_own_address(
    reader: Client, section: Section
) -> None:
    part, address = share_part(reader, section, canonical_url="https://agency.example/1")

    assert "agency.example" not in part
    assert f'data-address="{address}"' in part


def test_the_short_address_leads_to_the_story(reader: Client, section: Section) -> None:
    part, address = share_part(reader, section)
    short = re.search(r'class="short-address">([^<]+)<', part)
    assert short

    answer = reader.get(urlsplit(short[1]).path)

    assert answer.status_code == 301
    assert address.endswith(answer.headers["Location"])
