"""What is told of the departments' returns: value added, tax, investment, land and clusters, signed by two persons.

The baseline of 2018 is entered when the plan begins, and entered anew, restated, after streets left the district in
2021: an increase is compared on one extent.
"""

import random
from collections.abc import Iterator, Sequence
from datetime import date, datetime

from zaiti.demo.client import DEPARTMENT, OFFICE, OFFICE_TWO, TAX, Client, Row
from zaiti.demo.deeds import Deed, Do, document, instant, instant_of
from zaiti.demo.story import DemoProject

_SEED = 4286_70
_V = "/api/investment/v1/returns"
_BOUNDARY = date(2021, 4, 9)
_REDRAWN = "行政区划调整，按现边界还原基期（演示）"
_SOURCES = {"tax": ("demo-tax", TAX), "land": ("demo-tax", TAX)}
_STATISTICS = ("demo-statistics", DEPARTMENT)
# Per kind and year: the district's total and its carriers', 万元 (land: 亩).
_YEARS: dict[str, dict[int, tuple[int, int]]] = {
    "value_added": {
        2018: (8_620_000, 3_120_000), 2019: (9_050_000, 3_510_000),
        2020: (9_240_000, 3_760_000), 2021: (9_690_000, 4_380_000),
    },
    "tax": {
        2018: (3_060_000, 812_000), 2019: (3_190_000, 930_000),
        2020: (3_120_000, 1_010_000), 2021: (3_505_000, 1_396_000),
    },
    "investment": {2019: (2_950_000, 2_210_000), 2020: (3_480_000, 2_640_000), 2021: (4_360_000, 3_120_000)},
    "land": {2019: (3_120, 2_540), 2020: (2_860, 2_310), 2021: (2_410, 1_990)},
}  # fmt: skip
# The baseline on the extent of 2021.
_RESTATED = {"value_added": (7_905_000, 3_010_000), "tax": (2_842_000, 786_000)}
_MONTHLY = ("value_added", "tax", "investment")
_CLUSTERS = {
    "纤维新材料": (9_420_000, 10_180_000, 11_760_000),
    "新能源及零部件": (5_930_000, 6_880_000, 8_640_000),
    "demo-biomedicine": (820_000, 1_060_000, 1_390_000),
    "demo-intelligent-manufacturing": (1_720_000, 1_980_000, 2_410_000),
    "demo-integrated-circuits": (610_000, 870_000, 1_150_000),
    "demo-digital": (1_310_000, 1_640_000, 2_020_000),
    "demo-aviation": (390_000, 520_000, 740_000),
}
_NAMED = {
    "demo-biomedicine": "生物医药（演示）",
    "demo-intelligent-manufacturing": "智能制造（演示）",
    "demo-integrated-circuits": "集成电路（演示）",
    "demo-digital": "数字经济（演示）",
    "demo-aviation": "航空航天（演示）",
}


def deeds(_projects: Sequence[DemoProject], carriers: Sequence[str]) -> Iterator[Deed]:
    """A year's returns in the next February, a month's on the 12th of the next; in each case one after another."""
    dice = random.Random(_SEED)  # noqa: S311 - reproducible, not secret
    weights = [dice.uniform(0.4, 1.8) for _ in carriers]
    yield Deed(instant(2019, 1, 21), _register_clusters)
    for kind, years in _YEARS.items():
        for year, (district, inside) in years.items():
            day = date(year + 1, 2, 26)
            rows = _rows(district, inside, carriers, weights)
            yield Deed(instant_of(day), _through(kind, str(year), rows, day))
        for number, month in enumerate(range(1, 9) if kind in _MONTHLY else ()):
            district, inside = (each * (104 + number) // 1200 for each in years[2021])
            day = date(2022, month + 1, 12)
            rows = _rows(district, inside, carriers, weights)
            # Of the last month one waits for its second signature, one for its first, and one was returned.
            steps = 4 if month < 8 else {"value_added": 3, "tax": 2}.get(kind, 0)
            yield Deed(instant_of(day, 10), _through(kind, f"2022-{month:02d}", rows, day, steps))
    for at, year in enumerate((2019, 2020, 2021)):
        rows = [{"scope": code, "amount": str(amounts[at])} for code, amounts in _CLUSTERS.items()]
        day = date(year + 1, 3, 18)
        yield Deed(instant_of(day), _through("cluster_revenue", str(year), rows, day))
    for kind, (district, inside) in _RESTATED.items():
        before = _rows(*_YEARS[kind][2018], carriers, weights)
        after = {row["scope"]: row["amount"] for row in _rows(district, inside, carriers, weights)}
        restated = [row | {"restated_amount": after[row["scope"]]} for row in before]
        yield Deed(instant(2021, 11, 19), _revise(kind, "2018", restated, _REDRAWN))
    corrected = _rows(9_225_000, 3_772_000, carriers, weights)
    yield Deed(instant(2021, 9, 24), _revise("value_added", "2020", corrected, "年报核定（演示）"))


def _rows(district: int, inside: int, carriers: Sequence[str], weights: Sequence[float]) -> list[Row]:
    """The district and its carriers, whose parts sum to ``inside``."""
    parts = [int(inside * weight / sum(weights)) for weight in weights]
    parts[0] += inside - sum(parts)
    return [
        {"scope": "district", "amount": str(district)},
        *({"scope": code, "amount": str(part)} for code, part in zip(carriers, parts, strict=True)),
    ]


async def _register_clusters(client: Client, at: datetime) -> None:
    for code, name in _NAMED.items():
        body = {"code": code, "name": name, "group": "10bn", "valid_from": "2019-01-01", "synthetic": True}
        await client.post(at, "/api/investment/v1/clusters", body, also=(409,))


def _through(kind: str, period: str, rows: Sequence[Row], day: date, steps: int = 4) -> Do:
    """Enter, submit, sign and confirm: so many of these steps; with none it is submitted and returned."""
    unit, login = _SOURCES.get(kind, _STATISTICS)

    async def do(client: Client, at: datetime) -> None:
        body = {
            "kind": kind,
            "period": period,
            "document_number": document("统计", day, int(period.replace("-", "")) % 97 + 1),
            "source_unit": unit,
            "rows": list(rows),
            "synthetic": True,
        }
        one = await client.post(at, _V, body, login=login)
        one = await _take_steps(client, at, one, login, (steps or 2) - 1)
        if not steps:
            reason = {"reason": "与部门调度数差异较大，请核实后重报（演示）"}
            await client.post(at, f"{_V}/{one['id']}/return", reason, login=OFFICE_TWO, match=one["version"])

    return do


def _revise(kind: str, period: str, rows: Sequence[Row], reason: str) -> Do:
    _, login = _SOURCES.get(kind, _STATISTICS)

    async def do(client: Client, at: datetime) -> None:
        one = (await client.get(f"{_V}?kind={kind}&period={period}"))["items"][0]
        number = document("统计修订", at.date(), int(period) % 97)
        body: Row = {"reason": reason, "rows": list(rows), "document_number": number}
        if any("restated_amount" in row for row in rows):
            body["boundary_on"] = _BOUNDARY.isoformat()
        one = await client.post(at, f"{_V}/{one['id']}/revise", body, login=login, match=one["version"])
        await _take_steps(client, at, one, login, 3)

    return do


async def _take_steps(client: Client, at: datetime, one: Row, login: str, many: int) -> Row:
    """The first steps of a return on its way: its department submits it, two persons sign."""
    for step, who in (("submit", login), ("sign", OFFICE), ("confirm", OFFICE_TWO))[:many]:
        one = await client.post(at, f"{_V}/{one['id']}/{step}", None, login=who, match=one["version"])
    return one
