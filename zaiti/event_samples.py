"""A sample of every version of every event, committed for good: what was once sent must stay readable.

A sample is made once, when a type or a ``schema_version`` is new, and never written again; tests replay them all.
"""

import json
from pathlib import Path
from typing import Any

from services.kit.events import Event

_BY_FORMAT = {
    "uuid": "01890000-0000-7000-8000-000000000001",
    "date": "2022-09-01",
    "date-time": "2022-09-30T08:00:00Z",
}
_BY_TYPE: dict[str, Any] = {"integer": 1, "number": 1, "boolean": False, "string": "样例", "null": None}


def sample_path(folder: Path, event: type[Event]) -> Path:
    """Where the sample of an event's present version lies."""
    return folder / f"{event.event_type}.v{event.schema_version}.json"


def sample(event: type[Event]) -> dict[str, Any]:
    """A payload of an event that its own model accepts, made from its schema; raises ValidationError otherwise."""
    schema = event.model_json_schema()
    value: dict[str, Any] = _value(schema, schema.get("$defs", {}))
    return event.model_validate(value).model_dump(mode="json")


def _value(schema: dict[str, Any], definitions: dict[str, Any]) -> Any:
    if "$ref" in schema:
        return _value(definitions[schema["$ref"].rpartition("/")[2]], definitions)
    for key in ("example", "const"):
        if key in schema:
            return schema[key]
    for key in ("examples", "enum"):
        if schema.get(key):
            return schema[key][0]
    for key in ("anyOf", "oneOf", "allOf"):
        if schema.get(key):
            return _value(
                schema[key][0] | {k: v for k, v in schema.items() if k in ("examples", "minimum")}, definitions
            )
    if schema.get("type") == "object":
        return {name: _value(part, definitions) for name, part in schema.get("properties", {}).items()}
    if schema.get("type") == "array":
        return [_value(schema["items"], definitions)] if "items" in schema else []
    if schema.get("format") in _BY_FORMAT:
        return _BY_FORMAT[schema["format"]]
    return schema.get("minimum", _BY_TYPE.get(schema.get("type", "null")))


def sample_text(event: type[Event]) -> str:
    """The text of the file."""
    return json.dumps(sample(event), ensure_ascii=False, indent=1, sort_keys=True) + "\n"
