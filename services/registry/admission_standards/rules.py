"""What an admission standard asks on its seven dimensions, and whether a value meets it."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from typing import Any
from uuid import UUID


class Dimension(StrEnum):
    """The seven dimensions that the plan names (四(四)1)."""

    INDUSTRY_FOCUS = "industry_focus"
    INNOVATION = "innovation"
    BUSINESS_TYPE = "business_type"
    INVESTMENT_INTENSITY = "investment_intensity"
    OUTPUT_EFFICIENCY = "output_efficiency"
    ENVIRONMENT = "environment"
    RESOURCE_USE = "resource_use"


class Comparison(StrEnum):
    """How a value is held against a threshold. What is said in words is not judged by the system."""

    AT_LEAST = "ge"
    AT_MOST = "le"
    ONE_OF = "one_of"
    WORDS = "words"


DIMENSION_LABELS = {
    Dimension.INDUSTRY_FOCUS: "产业重点",
    Dimension.INNOVATION: "技术创新",
    Dimension.BUSINESS_TYPE: "业态类型",
    Dimension.INVESTMENT_INTENSITY: "投入强度",
    Dimension.OUTPUT_EFFICIENCY: "产出效率",
    Dimension.ENVIRONMENT: "环境保护",
    Dimension.RESOURCE_USE: "资源消耗",
}
COMPARISON_LABELS = {
    Comparison.AT_LEAST: "不低于",
    Comparison.AT_MOST: "不高于",
    Comparison.ONE_OF: "属于",
    Comparison.WORDS: "文字要求",
}
_NUMBER = r"(?P<value>[+-]?\d[\d,]*(?:\.\d+)?)\s*(?P<unit>.*)"
_FORMS = (
    (Comparison.AT_LEAST, re.compile(rf"(?:≥|>=|不低于|不少于|不小于)\s*{_NUMBER}", re.DOTALL)),
    (Comparison.AT_MOST, re.compile(rf"(?:≤|<=|不高于|不超过|不大于)\s*{_NUMBER}", re.DOTALL)),
)
_LOOKS_COMPARED = re.compile(r"[≥≤<>]")
_ONE_OF = re.compile(r"属于\s*:?\s*(?P<choices>.+)", re.DOTALL)
_SIGNS = {Comparison.AT_LEAST: "≥", Comparison.AT_MOST: "≤"}


def read_threshold(written: str) -> dict[str, Any]:
    """A threshold as a cell says it: ``≥350 万元/亩``, ``≤0.1 吨标煤/万元``, ``属于：智能制造、机器人``, or words.

    Raises ValueError with a Chinese sentence when it looks like a comparison and is none.
    """
    text = unicodedata.normalize("NFKC", written).strip()
    blank: dict[str, Any] = {"comparison": Comparison.WORDS, "value": None, "unit": None, "choices": [], "words": None}
    for comparison, form in _FORMS:
        if match := form.fullmatch(text):
            value = Decimal(match["value"].replace(",", ""))
            return blank | {"comparison": comparison, "value": value, "unit": match["unit"].strip() or None}
    if _LOOKS_COMPARED.search(text[:2]):
        raise ValueError("应写成“≥350 万元/亩”或“≤0.1 吨标煤/万元”")
    if match := _ONE_OF.fullmatch(text):
        return blank | {"comparison": Comparison.ONE_OF, "choices": parts(match["choices"])}
    return blank | {"words": written.strip()}


def write_threshold(threshold: Mapping[str, Any]) -> str:
    """The cell that ``read_threshold`` reads as this threshold."""
    comparison = Comparison(threshold["comparison"])
    if comparison is Comparison.ONE_OF:
        return "属于：" + "、".join(threshold["choices"])
    if comparison is Comparison.WORDS:
        return str(threshold["words"])
    return f"{_SIGNS[comparison]}{_plain(Decimal(threshold['value']))} {threshold['unit'] or ''}".strip()


def threshold_fault(threshold: Mapping[str, Any]) -> str | None:
    """What a threshold lacks for its comparison, or None."""
    comparison = Comparison(threshold["comparison"])
    if comparison in _SIGNS and threshold["value"] is None:
        return "应填写数值"
    if comparison is Comparison.ONE_OF and not threshold["choices"]:
        return "应列出可选的内容"
    if comparison is Comparison.WORDS and not threshold["words"]:
        return "应填写要求"
    return None


def parts(written: str) -> list[str]:
    """The entries of a written list: 、，,；; and line breaks divide."""
    return [part.strip() for part in re.split(r"[、,，;；\n]", written) if part.strip()]


def number(written: str) -> Decimal | None:
    """The number at the beginning of what was written, or None: a unit may follow it."""
    match = re.fullmatch(_NUMBER, unicodedata.normalize("NFKC", written).strip(), re.DOTALL)
    try:
        return Decimal(match["value"].replace(",", "")) if match else None
    except InvalidOperation:
        return None


def meets(threshold: Mapping[str, Any], found: str) -> bool | None:
    """Whether a value meets a threshold; None where the two cannot be compared."""
    comparison = Comparison(threshold["comparison"])
    if comparison is Comparison.WORDS:
        return None
    if comparison is Comparison.ONE_OF:
        wanted = {_folded(choice) for choice in threshold["choices"]}
        return all(_folded(part) in wanted for part in parts(found))
    value, limit = number(found), Decimal(threshold["value"])
    if value is None:
        return None
    return value >= limit if comparison is Comparison.AT_LEAST else value <= limit


@dataclass(frozen=True, slots=True)
class Version:
    """One version of the standard of a carrier, or of the district (``carrier_code`` None)."""

    id: UUID
    carrier_code: str | None
    number: int
    valid_from: date
    dimensions: Mapping[str, Mapping[str, Any]]


def in_force(versions: Iterable[Version], carrier_code: str | None, day: date | None) -> Version | None:
    """The version by which something of that day is judged: the carrier's own, else the district's; None: neither."""
    if day is None:
        return None
    valid = [each for each in versions if each.valid_from <= day and each.carrier_code in (carrier_code, None)]
    # Its own comes before the district's, whichever is newer.
    return max(valid, key=lambda each: (each.carrier_code is not None, each.valid_from), default=None)


def natural_key(carrier_code: str | None, valid_from: date) -> str:
    """What makes a version one: whose it is, and since when."""
    return f"{carrier_code or ''}|{valid_from.isoformat()}"


def _plain(value: Decimal) -> str:
    return f"{value.normalize():f}"


def _folded(text: str) -> str:
    return "".join(unicodedata.normalize("NFKC", text).casefold().split())
