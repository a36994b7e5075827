"""What of an event can be searched for: pure."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any


class Kind(StrEnum):
    """What can be found, in the order in which it is shown."""

    PROJECT = "project"
    CARRIER = "carrier"
    ENTERPRISE = "enterprise"
    PARCEL = "parcel"
    SPACE = "space"
    TASK = "task"
    PROSPECT = "prospect"


KIND_LABELS = {
    Kind.PROJECT: "项目",
    Kind.CARRIER: "载体",
    Kind.ENTERPRISE: "企业",
    Kind.PARCEL: "产业用地",
    Kind.SPACE: "科创空间",
    Kind.TASK: "任务",
    Kind.PROSPECT: "盯引项目",
}

_TITLES = {"registry.parcel": ("name", "code"), "progress.task": ("title",)}
_CODES = {"registry.enterprise": "credit_code"}
_ENTITIES = {
    "registry.project": Kind.PROJECT,
    "registry.carrier": Kind.CARRIER,
    "registry.enterprise": Kind.ENTERPRISE,
    "registry.parcel": Kind.PARCEL,
    "registry.space": Kind.SPACE,
    "progress.task": Kind.TASK,
    "investment.prospect": Kind.PROSPECT,
}
# People are not among them, nor teams, whose names never leave the talent service.


@dataclass(frozen=True, slots=True)
class Named:
    """A record as it is searched for."""

    kind: Kind
    title: str
    code: str | None
    more: str | None
    carrier_code: str | None
    gone: bool
    synthetic: bool


def named(event_type: str, data: Mapping[str, Any]) -> Named | None:
    """The record that an event names, or None for a kind that is not searched for."""
    entity, _, happened = event_type.rpartition(".")
    kind = _ENTITIES.get(entity)
    if kind is None:
        return None
    title = next((data[name] for name in _TITLES.get(entity, ("name",)) if data.get(name)), None)
    code = data.get(_CODES.get(entity, "code"))
    # A withdrawn project is still looked for: its story does not end with it. A prospect given up stays in its cohort.
    gone = kind not in (Kind.PROJECT, Kind.PROSPECT) and (happened == "withdrawn" or bool(data.get("withdrawn")))
    return Named(
        kind, title or code or "", code, data.get("code_old"), data.get("carrier_code"), gone,
        bool(data.get("synthetic")),
    )  # fmt: skip
