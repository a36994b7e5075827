"""What is told of land: admission standards in two versions, and parcels with their quota, grant and completion."""

import random
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Any

from zaiti.demo.client import Client, Row
from zaiti.demo.deeds import HALF_YEARS, STORY_ENDS, Deed, document, insert, instant, told_at
from zaiti.demo.story import DemoProject

_SEED = 4286_20
_A_HALF_YEAR = 18
_INTENSITY, _OUTPUT, _ENERGY = "investment_intensity", "output_efficiency", "resource_use"
_EXCEPTIONS = (
    "历史遗留地块，沿用原出让条件（演示）",
    "区政府专题会议议定，先行出让（演示）",
    "标准地指标批复前签订协议（演示）",
)


def deeds(projects: Sequence[DemoProject], carriers: Sequence[str]) -> Iterator[Deed]:
    """Standards, then parcels half-year by half-year, then what was built on the first of them."""
    yield Deed(
        instant(2019, 5, 20),
        insert("registry", "admission-standards", _standards(carriers, date(2019, 6, 1), ("320", "28"))),
    )
    yield Deed(
        instant(2021, 1, 5),
        insert("registry", "admission-standards", _standards(carriers[:9], date(2021, 2, 1), ("380", "35"))),
    )
    everything = list(_parcels(projects, carriers))
    for half_year in HALF_YEARS:
        rows = [row for day, row, _ in everything if half_year[0] <= day <= half_year[1]]
        yield Deed(told_at(half_year), insert("registry", "parcels", rows))
    built = {row["code"]: built for _, row, built in everything if built}

    async def complete(client: Client, at: Any) -> None:
        await client.revise(at, "registry", "parcels", lambda row: built.get(row["code"]))

    yield Deed(instant(2022, 8, 30), complete)


def _standards(carriers: Sequence[str], valid_from: date, asked: tuple[str, str]) -> list[Row]:
    """The district's standard, and stricter ones of a third of the carriers."""
    intensity, output = asked
    rows: list[Row] = []
    for number, carrier in enumerate([None, *carriers[::3]]):
        rows.append(
            {
                "carrier_code": carrier,
                "valid_from": valid_from.isoformat(),
                "document_number": document("准入", valid_from, number + 1),
                "industry_focus": "属于：智能制造、生物医药、数字经济、新材料、新能源汽车零部件",
                "innovation": "≥3 %",
                "business_type": "以研发和生产为主，不接受纯仓储项目（演示）",
                _INTENSITY: f"≥{int(intensity) + 10 * (number % 4)} 万元/亩",
                _OUTPUT: f"≥{output} 万元/亩",
                "environment": "符合区域环评要求（演示）",
                _ENERGY: "≤0.35 吨标煤/万元",
                "synthetic": True,
            }
        )
    return rows


def _parcels(projects: Sequence[DemoProject], carriers: Sequence[str]) -> Iterator[tuple[date, Row, Row | None]]:
    """For each parcel the day on which it is first told of, what is entered then, and what was built in the end."""
    dice = random.Random(_SEED)  # noqa: S311 - reproducible, not secret
    able = [each for each in projects if each.industrial]
    for number in range(len(HALF_YEARS) * _A_HALF_YEAR):
        since, until = HALF_YEARS[number // _A_HALF_YEAR]
        last = min(until, STORY_ENDS)
        quota_on = since + timedelta(days=dice.randrange(0, (last - since).days - 12))
        granted_on = quota_on + timedelta(days=dice.randrange(3, 120))
        area = dice.randrange(18, 160)
        inside = dice.random() < 0.84
        row: Row = {
            "code": f"演示工出〔{quota_on.year}〕{number + 1:03d}号",
            "name": f"示例地块{number + 1:03d}（合成）",
            "carrier_code": carriers[dice.randrange(len(carriers))] if inside else None,
            "area": str(area),
            "new_industrial": number % 17 != 5,
            "synthetic": True,
        }
        if row["new_industrial"]:
            row |= {"quota_area": str(area - dice.randrange(0, 6)), "quota_used_on": quota_on.isoformat()}
        started = [each for each in able if each.filed_on <= quota_on and (each.carrier is not None) == inside]
        if number % 5 and started:
            chosen = started[dice.randrange(len(started))]
            row |= {"project_code": chosen.code, "carrier_code": chosen.carrier}
        built = _grant(dice, row, granted_on, number) if granted_on <= last else None
        yield quota_on, row, built


def _grant(dice: random.Random, row: Row, granted_on: date, number: int) -> Row | None:
    standard = number % 12 != 4 if granted_on.year > 2019 else dice.random() < 0.7
    row |= {"granted_on": granted_on.isoformat(), "standard_land": standard}
    if not standard:
        row["exception_reason"] = _EXCEPTIONS[number % 3] if row["new_industrial"] else None
        return None
    if granted_on < date(2019, 6, 1):
        return None
    intensity = dice.randrange(390, 620) if number % 14 else 300
    row |= {
        "committed_industry_focus": ("智能制造", "生物医药", "数字经济", "新材料")[number % 4],
        f"committed_{_INTENSITY}": f"{intensity} 万元/亩",
        f"committed_{_OUTPUT}": f"{dice.randrange(37, 60)} 万元/亩",
        f"committed_{_ENERGY}": "0.28 吨标煤/万元",
    }
    if granted_on > date(2020, 6, 30) or number % 3 == 0:
        return None
    short = number % 11 == 1
    return {
        "completed_on": (granted_on + timedelta(days=700 + number)).isoformat(),
        f"as_built_{_INTENSITY}": f"{intensity - 60 if short else intensity + 12} 万元/亩",
        f"as_built_{_OUTPUT}": f"{dice.randrange(60, 72)} 万元/亩",
    }
