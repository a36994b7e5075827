"""What the entry of a parcel may say, and how it is judged by the admission standard of its day."""

from collections.abc import Iterator, Mapping
from datetime import date
from enum import StrEnum
from typing import Any

from services.registry.admission_standards.rules import (
    DIMENSION_LABELS,
    Comparison,
    Dimension,
    meets,
    number,
    parts,
    write_threshold,
)


class BreachKind(StrEnum):
    """How a parcel falls short. What nobody has stated is not a breach."""

    COMMITTED_BELOW_STANDARD = "committed_below_standard"
    BUILT_BELOW_COMMITTED = "built_below_committed"
    BUILT_BELOW_STANDARD = "built_below_standard"
    NOT_COMPARABLE = "not_comparable"


BREACH_LABELS = {
    BreachKind.COMMITTED_BELOW_STANDARD: "承诺未达准入标准",
    BreachKind.BUILT_BELOW_COMMITTED: "建成未达承诺",
    BreachKind.BUILT_BELOW_STANDARD: "建成未达准入标准",
    BreachKind.NOT_COMPARABLE: "填写值无法与标准比较",
}
MAX_POINTS = 500
"""Corners of an outline. It is part of the parcel's public state, and so of every event."""
_LONGITUDES, _LATITUDES = (73, 136), (3, 54)


def day_of(values: Mapping[str, Any]) -> date | None:
    """The day whose standard a parcel is judged by: its grant, before that the use of its quota; None: not yet."""
    day: date | None = values["granted_on"] or values["quota_used_on"]
    return day


def faults(values: Mapping[str, Any]) -> Iterator[tuple[str, str, str]]:
    """What does not fit together in an entry: the column, a stable code, a sentence."""
    if (values["quota_area"] is None) != (values["quota_used_on"] is None):
        missing = "quota_area" if values["quota_area"] is None else "quota_used_on"
        yield missing, "required", "用地指标的面积和使用日期应同时填写"
    if values["granted_on"] and values["completed_on"] and values["completed_on"] < values["granted_on"]:
        yield "completed_on", "order", "竣工日期早于供地日期"
    excused = values["exception_reason"] is not None
    if values["standard_land"] and excused:
        yield "exception_reason", "not_needed", "按“标准地”出让的，不填例外原因"
    if values["new_industrial"] and values["granted_on"] and not values["standard_land"] and not excused:
        yield "exception_reason", "required", "新增产业用地未按“标准地”出让的，应填写例外原因"


def breaches(
    dimensions: Mapping[str, Mapping[str, Any]],
    committed: Mapping[str, str],
    as_built: Mapping[str, str],
    *,
    completed: bool,
) -> list[dict[str, Any]]:
    """Where a parcel falls short: what was committed of the standard, and what was built of what was committed.

    What was built is held against the commitment, or where there is none against the standard, once the parcel is
    completed. Each breach says what was asked and what was found.
    """
    found = []
    for dimension in Dimension:
        asked, promised = dimensions.get(dimension), committed.get(dimension)
        built = as_built.get(dimension) if completed else None
        if asked is None:
            continue
        if promised is not None and (kind := _shortfall(asked, promised, BreachKind.COMMITTED_BELOW_STANDARD)):
            found.append(_breach(dimension, kind, write_threshold(asked), promised))
        if built is None:
            continue
        promise = _promise(asked, promised)
        if promise is not None and promised is not None:
            if kind := _shortfall(promise, built, BreachKind.BUILT_BELOW_COMMITTED):
                found.append(_breach(dimension, kind, promised, built))
        elif kind := _shortfall(asked, built, BreachKind.BUILT_BELOW_STANDARD):
            found.append(_breach(dimension, kind, write_threshold(asked), built))
    return found


def _shortfall(asked: Mapping[str, Any], said: str, kind: BreachKind) -> BreachKind | None:
    met = meets(asked, said)
    if met is None:
        return None if Comparison(asked["comparison"]) is Comparison.WORDS else BreachKind.NOT_COMPARABLE
    return None if met else kind


def _promise(asked: Mapping[str, Any], promised: str | None) -> dict[str, Any] | None:
    """A commitment as the threshold of what is built; None where there is none, or nothing to compare in it."""
    comparison = Comparison(asked["comparison"])
    if promised is None or comparison is Comparison.WORDS:
        return None
    if comparison is Comparison.ONE_OF:
        return {"comparison": comparison, "choices": parts(promised)}
    value = number(promised)
    return None if value is None else {"comparison": comparison, "value": value, "unit": None}


def _breach(dimension: Dimension, kind: BreachKind, required: str, found: str) -> dict[str, Any]:
    return {"dimension": dimension.value, "kind": kind.value, "required": required, "found": found}


def breach_sentence(breach: Mapping[str, Any]) -> str:
    """A breach in words, for files."""
    label = DIMENSION_LABELS[Dimension(breach["dimension"])]
    return f"{label}：{BREACH_LABELS[BreachKind(breach['kind'])]}（要求 {breach['required']}，实为 {breach['found']}）"


def outline_fault(geometry: Mapping[str, Any]) -> str | None:
    """What is wrong with an outline (GeoJSON Polygon or MultiPolygon, WGS 84 longitude and latitude), or None."""
    kind, coordinates = geometry.get("type"), geometry.get("coordinates")
    if kind not in ("Polygon", "MultiPolygon") or set(geometry) != {"type", "coordinates"}:
        return "应为 GeoJSON 的 Polygon 或 MultiPolygon"
    polygons = [coordinates] if kind == "Polygon" else coordinates
    if not isinstance(polygons, list) or not polygons:
        return "没有坐标"
    points = 0
    for polygon in polygons:
        if not isinstance(polygon, list) or not polygon:
            return "没有坐标"
        for ring in polygon:
            if not isinstance(ring, list) or len(ring) < 4 or not all(_is_point(point) for point in ring):
                return "每圈至少四个点，每点为[经度, 纬度]，须在中国境内"
            if ring[0] != ring[-1]:
                return "每圈的首末两点应相同"
            points += len(ring)
    return f"超过 {MAX_POINTS} 个点，请先简化" if points > MAX_POINTS else None


def _is_point(point: Any) -> bool:
    if not isinstance(point, list) or len(point) != 2:
        return False
    if not all(isinstance(each, int | float) and not isinstance(each, bool) for each in point):
        return False
    return all(low <= each <= high for each, (low, high) in zip(point, (_LONGITUDES, _LATITUDES), strict=True))
