"""What search engines ask of structured data: a small validator that needs no network.

Sources, read in 2026: developers.google.com/search/docs/appearance/structured-data (article,
profile-page, breadcrumb, organization, image-license-metadata, live blog posting as schema.org
has it); schema.org for the type that each property takes. `!` marks what is required, the rest is
recommended and, where it is said, has to be of that kind.
"""

import re
from collections.abc import Callable, Iterator
from datetime import datetime
from typing import Any
from urllib.parse import urlsplit

Check = Callable[[Any], bool]


def text(value: Any) -> bool:
    return isinstance(value, str) and bool(value.strip())


def address(value: Any) -> bool:
    parts = urlsplit(value) if isinstance(value, str) else None
    return bool(parts and parts.scheme in {"http", "https"} and parts.netloc)


def moment(value: Any) -> bool:
    return text(value) and datetime.fromisoformat(value).tzinfo is not None


def number(value: Any) -> bool:
    return isinstance(value, int) and value >= 0


def texts(value: Any) -> bool:
    return isinstance(value, list) and all(map(text, value))


def addresses(value: Any) -> bool:
    return isinstance(value, list) and all(map(address, value))


def flag(value: Any) -> bool:
    return isinstance(value, bool)


def thing(*types: str) -> Check:
    return lambda value: isinstance(value, dict) and value.get("@type") in types


def things(*types: str) -> Check:
    one = thing(*types)
    return lambda value: isinstance(value, list) and bool(value) and all(map(one, value))


AUTHORS = things("Person", "Organization", "NewsMediaOrganization")
ARTICLE: dict[str, Check] = {
    "headline!": text, "datePublished!": moment, "dateModified!": moment, "author!": AUTHORS,
    "publisher!": thing("NewsMediaOrganization"), "mainEntityOfPage!": address, "url!": address,
    "image": things("ImageObject"), "description": text, "alternativeHeadline": text,
    "articleSection": texts, "keywords": texts, "about": things("Thing"), "dateline": text,
    "contentLocation": things("Place"), "inLanguage!": text, "wordCount": number,
    "isAccessibleForFree": flag, "correction": things("CorrectionComment"),
}  # fmt: skip
PERSON: dict[str, Check] = {
    "name!": text, "url!": address, "description": text, "image": thing("ImageObject"),
    "jobTitle": text, "worksFor": thing("NewsMediaOrganization"), "sameAs": addresses,
}  # fmt: skip
RULES: dict[str, dict[str, Check]] = {
    "NewsArticle": ARTICLE,
    "OpinionNewsArticle": ARTICLE,
    "LiveBlogPosting": ARTICLE
    | {"coverageStartTime!": moment, "liveBlogUpdate": things("BlogPosting")},
    "BlogPosting": {"headline!": text, "datePublished": moment, "articleBody": text,
                    "url": address},
    "Person": PERSON,
    "Organization": PERSON,
    "NewsMediaOrganization": {
        "name!": text, "url!": address, "logo": thing("ImageObject"), "description": text,
        "slogan": text, "email": text, "telephone": text, "address": text, "sameAs": addresses,
    },
    "ImageObject": {"url!": address, "width!": number, "height!": number, "caption": text,
                    "creditText": text, "license": address},
    "BreadcrumbList": {"itemListElement!": things("ListItem")},
    "ListItem": {"position!": number, "name": text, "item": address, "url": address},
    "ProfilePage": {"mainEntity!": thing("Person", "Organization"), "url": address},
    "CollectionPage": {"name!": text, "url!": address, "mainEntity!": thing("ItemList")},
    "ItemList": {"itemListElement": lambda value: isinstance(value, list)},
    "WebSite": {"name!": text, "url!": address, "inLanguage": text,
                "publisher": thing("NewsMediaOrganization")},
    "CorrectionComment": {"text!": text, "datePublished!": moment},
    "Place": {"name!": text, "url": address},
    "Thing": {"name!": text, "url": address},
}  # fmt: skip


def faults(value: Any, where: str = "") -> Iterator[str]:
    """Everything that is wrong with a thing and with what it contains."""
    if isinstance(value, list):
        for number_, part in enumerate(value):
            yield from faults(part, f"{where}[{number_}]")
    if not isinstance(value, dict):
        return
    kind = value.get("@type")
    if kind not in RULES:
        yield f"{where}: no rule for {kind}"
        return
    known = {name.rstrip("!"): check for name, check in RULES[kind].items()}
    missing = [name[:-1] for name in RULES[kind] if name.endswith("!") and name[:-1] not in value]
    yield from (f"{where}{kind}: {name} is missing" for name in missing)
    for name, part in value.items():
        if name.startswith("@"):
            continue
        if name not in known:
            yield f"{where}{kind}: {name} is unknown"
        elif not known[name](part):
            yield f"{where}{kind}: {name} is {part!r}"
        yield from faults(part, f"{where}{kind}.{name}: ")


SCRIPT = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)
