"""The API keeps what its OpenAPI document promises, whatever it is asked."""

from typing import Any

import pytest
import schemathesis
from django.core.wsgi import get_wsgi_application
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis import GenerationMode

from khobor.stories.models import Section, Story
from khobor.syndication.api import endpoints
from tests import factories

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("_one_connection")]
EXAMPLES = 10  # for each address; a long run: raise it
SETTINGS = settings(
    max_examples=EXAMPLES,
    deadline=None,
    database=None,
    derandomize=True,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=list(HealthCheck),
)


@pytest.fixture
def stocked(section: Section, monkeypatch: pytest.MonkeyPatch) -> Story:
    """One of everything, and nobody turned away for asking too often."""
    monkeypatch.setattr(endpoints, "SEARCHERS", endpoints.TokenBucket(burst=10**6, per_second=1e6))
    story: Story = factories.story(
        section,
        bylines=[factories.byline()],
        topics=[factories.topic()],
        places=[factories.district()],
        lead_picture=factories.picture(width=170, height=120),
    )
    return story


@pytest.mark.parametrize("mode", list(GenerationMode), ids=lambda mode: mode.value)
def test_no_question_breaks_the_promise(stocked: Story, mode: GenerationMode) -> None:
    schema = schemathesis.openapi.from_wsgi("/api/v1/openapi.json", get_wsgi_application())
    asked = set()

    for result in schema.get_all_operations():
        operation = result.ok()
        try:
            cases = operation.as_strategy(generation_mode=mode)
        except schemathesis.errors.SchemathesisError:
            continue

        @SETTINGS
        @given(case=cases)
        def ask(case: Any) -> None:
            case.call_and_validate(headers={"Accept-Encoding": "identity"})
            asked.add(case.operation.label)

        ask()

    assert len(asked) >= 8
