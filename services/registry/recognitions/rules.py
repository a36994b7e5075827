"""What the entry of a recognition may say, decided without any framework."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from enum import StrEnum
from typing import Any, Protocol
from uuid import UUID


class SubjectKind(StrEnum):
    """What is recognised."""

    ENTERPRISE = "enterprise"
    SPACE = "space"
    CARRIER = "carrier"
    PLATFORM = "platform"


class RecognitionKind(StrEnum):
    """As what."""

    MAKERSPACE = "makerspace"
    INCUBATOR = "incubator"
    BASE_BRAND = "base_brand"
    CHARACTERISTIC_TOWN = "characteristic_town"
    SMART_FACTORY = "smart_factory"
    DIGITAL_WORKSHOP = "digital_workshop"
    INDUSTRIAL_INTERNET_PLATFORM = "industrial_internet_platform"
    OTHER = "other"


class Level(StrEnum):
    """By whom. Some documents of the plan state no level."""

    NATIONAL = "national"
    PROVINCIAL = "provincial"
    MUNICIPAL = "municipal"
    DISTRICT = "district"
    UNSTATED = "unstated"


SUBJECT_LABELS = {
    SubjectKind.ENTERPRISE: "企业",
    SubjectKind.SPACE: "科创空间",
    SubjectKind.CARRIER: "载体",
    SubjectKind.PLATFORM: "平台",
}
KIND_LABELS = {
    RecognitionKind.MAKERSPACE: "众创空间",
    RecognitionKind.INCUBATOR: "科技企业孵化器",
    RecognitionKind.BASE_BRAND: "特色产业基地",
    RecognitionKind.CHARACTERISTIC_TOWN: "特色小镇",
    RecognitionKind.SMART_FACTORY: "示范智能工厂",
    RecognitionKind.DIGITAL_WORKSHOP: "示范数字车间",
    RecognitionKind.INDUSTRIAL_INTERNET_PLATFORM: "工业互联网平台",
    RecognitionKind.OTHER: "其他",
}
LEVEL_LABELS = {
    Level.NATIONAL: "国家级",
    Level.PROVINCIAL: "省级",
    Level.MUNICIPAL: "市级",
    Level.DISTRICT: "区级",
    Level.UNSTATED: "未注明",
}


def natural_key(values: Mapping[str, Any]) -> str:
    """What makes a recognition one act: subject × kind × level × document. An upgrade is a second act, at its level."""
    parts = (values["subject_kind"], values["subject_name"], values["kind"], values["level"], values["document_number"])
    return "|".join(str(part) for part in parts)


def faults(values: Mapping[str, Any]) -> Iterator[tuple[str, str, str]]:
    """What does not fit together in an entry: the column, a stable code, a sentence."""
    if values["lapses_on"] and values["lapses_on"] <= values["recognised_on"]:
        yield "lapses_on", "order", "失效日期应晚于认定日期"


class Act(Protocol):
    """One act of recognition, a table's row for one."""

    id: UUID
    level: str
    recognised_on: date


_RANK = {Level.NATIONAL: 3, Level.PROVINCIAL: 2, Level.MUNICIPAL: 1, Level.DISTRICT: 0, Level.UNSTATED: -1}


def standing(acts: Sequence[Act]) -> dict[UUID, tuple[bool, date | None]]:
    """Of the acts that recognise one subject as one thing: whether each is the first, and from which day a later one
    of its own or a higher level stands in its place, so that a stock counts the subject once."""
    ordered = sorted(acts, key=lambda act: (act.recognised_on, _RANK[Level(act.level)], act.id))
    found = {}
    for index, act in enumerate(ordered):
        later = (each for each in ordered[index + 1 :] if _RANK[Level(each.level)] >= _RANK[Level(act.level)])
        successor = next(later, None)
        found[act.id] = (index == 0, successor.recognised_on if successor else None)
    return found
