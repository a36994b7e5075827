"""What services publish is committed, and what was once published stays readable."""

import json
from pathlib import Path

import pytest
from pydantic import ValidationError

from services.kit.events import Event
from zaiti.contracts import SAMPLES, events_of
from zaiti.event_samples import sample_path
from zaiti.topology import SERVICES

EVENTS = {event.event_type: event for service in SERVICES for event in events_of(service)}
PATHS = sorted(SAMPLES.glob("*.json"))


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
def test_a_payload_of_any_version_ever_published_is_still_read_without_loss(path: Path) -> None:
    payload = json.loads(path.read_text("utf-8"))
    read = EVENTS[path.stem.rpartition(".v")[0]].model_validate(payload).model_dump(mode="json")
    assert {name: read.get(name) for name in payload} == payload


@pytest.mark.parametrize("event", EVENTS.values(), ids=lambda event: event.event_type)
def test_a_new_field_comes_with_a_new_version_and_its_sample(event: type[Event]) -> None:
    sample = json.loads(sample_path(SAMPLES, event).read_text("utf-8"))
    assert set(sample) == set(event.model_fields), "raise schema_version, give the new field a default, run make api"


def test_a_lost_or_renamed_field_would_be_noticed() -> None:
    event = EVENTS["registry.project.moved"]
    payload = json.loads(sample_path(SAMPLES, event).read_text("utf-8"))
    with pytest.raises(ValidationError):
        event.model_validate({name: value for name, value in payload.items() if name != "memberships"})
    assert "carrier" not in event.model_validate(payload | {"carrier": "x"}).model_dump()
