"""What schemathesis does beside its own for the check of the documents.

A write that a schema allows still needs a record that exists, its current version and references that exist, and no
schema says which. So every second request that means well gets them from the service as it is. Every answer is noted:
an operation that never succeeded has not been tried.
"""

import itertools
import json
import os
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import schemathesis
from schemathesis.generation import GenerationMode

_NOTES = Path(os.environ["ZAITI_SEEN"])
_BEARER = {"Authorization": os.environ["ZAITI_BEARER"]}
_LIVE: dict[str, Iterator[Any]] = {
    name: itertools.cycle(values) for name, values in json.loads(os.environ["ZAITI_REFERENCES"]).items()
}
_turns: defaultdict[str, int] = defaultdict(int)


@schemathesis.hook
def before_call(context: Any, case: Any, kwargs: dict[str, Any]) -> None:
    """Give a well-meant request the record, the version and the references of the moment."""
    if case.meta is None or case.meta.generation.mode is not GenerationMode.POSITIVE:
        return
    _turns[case.operation.label] += 1
    if _turns[case.operation.label] % 2:
        return
    if isinstance(case.body, dict):
        _refer(case.body)
    live = {name: found for name in case.path_parameters or {} if (found := _row(case.operation.label, name))}
    if live:
        case.path_parameters.update(live)
    matching = [name for name in case.headers or {} if name.lower() == "if-match"]
    if live and matching:
        case.headers[matching[0]] = _version(case)


def _row(operation: str, name: str) -> Any:
    # Some operations are for records in one state only.
    place = next((key for key in (f"{operation} path.{name}", f"path.{name}") if key in _LIVE), None)
    return next(_LIVE[place]) if place else None


def _refer(body: dict[str, Any]) -> None:
    for name, value in body.items():
        if name in _LIVE:
            body[name] = next(_LIVE[name])
        for inner in value if isinstance(value, list) else [value]:
            if isinstance(inner, dict):
                _refer(inner)


def _version(case: Any) -> str:
    address = str(case.operation.base_url).rstrip("/") + case.formatted_path
    # An operation on a record (…/{id}/submit) needs the record's.
    for place in (address, address.rpartition("/")[0]):
        answer = httpx.get(place, headers=_BEARER, trust_env=False)
        if answer.is_success and "etag" in answer.headers:
            return str(answer.headers["etag"])
    # A record that is only listed: as it was made.
    return '"1"'


@schemathesis.hook
def after_call(context: Any, case: Any, response: Any) -> None:
    """Note which operation answered how."""
    with _NOTES.open("a", encoding="utf-8") as notes:
        notes.write(f"{response.status_code} {case.operation.label}\n")
