"""What is told of enterprises, innovation spaces and recognitions, half-year by half-year."""

import random
from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta
from typing import Any

from stdnum.cn import uscc

from zaiti.demo.client import Client, Row
from zaiti.demo.deeds import HALF_YEARS, STORY_ENDS, Deed, document, insert, told_at
from zaiti.demo.story import DemoProject

_SEED = 4286_30
_STARTUPS_A_HALF_YEAR = (280, 300, 310, 320, 360, 390, 400, 330)
_SPACES_A_HALF_YEAR = (3, 4, 5, 6, 7, 8, 7, 5)
_SPACE_KINDS = ("theme_building", "industry_complex", "science_complex", "small_enterprise_park", "makerspace")
_INDUSTRY_CODES = ("6510", "3910", "7320", "2770", "3612", "2829", "6420")
# How many of each are recognised in each half-year: what, as what, at which level.
_ACTS = (
    ("space", "makerspace", "provincial", (1, 0, 1, 1, 0, 1, 0, 1)),
    ("space", "makerspace", "municipal", (1, 1, 1, 2, 1, 1, 1, 1)),
    ("space", "incubator", "municipal", (1, 1, 0, 1, 1, 0, 1, 0)),
    ("space", "incubator", "provincial", (0, 1, 0, 1, 0, 1, 0, 1)),
    ("carrier", "base_brand", "national", (0, 0, 0, 1, 0, 0, 1, 0)),
    ("carrier", "base_brand", "provincial", (0, 1, 0, 1, 1, 0, 1, 1)),
    ("carrier", "characteristic_town", "provincial", (0, 0, 1, 0, 1, 0, 1, 0)),
    ("enterprise", "smart_factory", "municipal", (1, 2, 3, 3, 4, 4, 5, 3)),
    ("enterprise", "digital_workshop", "district", (2, 4, 5, 5, 6, 5, 5, 2)),
    ("platform", "industrial_internet_platform", "provincial", (0, 0, 0, 1, 0, 0, 1, 0)),
)
_WORDS = {
    "makerspace": "众创空间", "incubator": "孵化器", "base_brand": "特色基地", "characteristic_town": "特色小镇",
    "smart_factory": "智能工厂", "digital_workshop": "数字车间", "industrial_internet_platform": "工业互联网平台",
}  # fmt: skip


def deeds(_projects: Sequence[DemoProject], carriers: Sequence[str]) -> Iterator[Deed]:
    """The three registers as they grow, with closures, floors that open again, an upgrade and a lapse."""
    enterprises, closures = _enterprises(carriers)
    spaces, acts = _spaces(carriers), _recognitions(carriers)
    for number, half_year in enumerate(HALF_YEARS):
        yield Deed(told_at(half_year, 10), insert("registry", "enterprises", enterprises[number]))
        yield Deed(told_at(half_year, 11), insert("registry", "spaces", spaces[number]))
        yield Deed(told_at(half_year, 14), insert("registry", "recognitions", acts[number]))
    for half_year, wanted in ((HALF_YEARS[4], "registered_to=2019-06-30"), (HALF_YEARS[7], "registered_to=2019-12-31")):
        yield Deed(told_at(half_year, 15), _close(closures, min(half_year[1], STORY_ENDS), wanted))


def _close(closures: dict[str, date], until: date, wanted: str) -> Any:
    def change(row: Row) -> Row | None:
        closed = closures.get(row["credit_code"])
        if row["closed_on"] or closed is None or closed > until:
            return None
        return {"closed_on": closed.isoformat()}

    async def do(client: Client, at: datetime) -> None:
        await client.revise(at, "registry", "enterprises", change, wanted)

    return do


def _day_in(dice: random.Random, half_year: tuple[date, date]) -> date:
    since, until = half_year
    return since + timedelta(days=dice.randrange((min(until, STORY_ENDS) - since).days))


def _credit_code(number: int) -> str:
    """A code in the real form; the organisations 9DM….. are not issued here."""
    body = f"91330109MA9DM{number:04d}"
    return body + str(uscc.calc_check_digit(body))


def _enterprises(carriers: Sequence[str]) -> tuple[list[list[Row]], dict[str, date]]:
    """Rows by half-year, and the day on which some of them close."""
    dice = random.Random(_SEED)  # noqa: S311 - reproducible, not secret
    rows: list[list[Row]] = []
    closures: dict[str, date] = {}
    number = 0
    for half_year, many in zip(HALF_YEARS, _STARTUPS_A_HALF_YEAR, strict=True):
        of_half: list[Row] = []
        for _ in range(many):
            number += 1
            day, code = _day_in(dice, half_year), _credit_code(number)
            of_half.append(
                {
                    "credit_code": code,
                    "name": f"演示科技{number:04d}（合成）",
                    "carrier_code": carriers[dice.randrange(len(carriers))] if dice.random() < 0.82 else None,
                    "industry_code": _INDUSTRY_CODES[number % len(_INDUSTRY_CODES)],
                    "registered_on": day.isoformat(),
                    "startup_since": day.isoformat(),
                    "startup_source": document("科技初创", day, number % 40 + 1),
                    "synthetic": True,
                }
            )
            if dice.random() < 0.06:
                closures[code] = day + timedelta(days=dice.randrange(400, 900))
        if date(2020, 1, 1) <= half_year[0] < date(2022, 7, 1):  # one that grows fast: quasi first, two full at last
            of_half[0] |= _introduced(half_year, full=half_year[0].year == 2021)
        rows.append(of_half)
    return rows, closures


def _introduced(half_year: tuple[date, date], *, full: bool) -> Row:
    first = half_year[0] + timedelta(days=20)
    found: Row = {
        "registered_on": first.isoformat(),
        "startup_since": first.isoformat(),
        "introduced_on": (first + timedelta(days=20)).isoformat(),
        "quasi_unicorn_on": (first + timedelta(days=40)).isoformat(),
        "quasi_unicorn_source": document("准独角兽", first, 1),
    }
    if full:
        found |= {
            "unicorn_on": (first + timedelta(days=60)).isoformat(),
            "unicorn_source": document("独角兽", first, 1),
        }
    return found


def _spaces(carriers: Sequence[str]) -> list[list[Row]]:
    dice = random.Random(_SEED + 1)  # noqa: S311 - reproducible, not secret
    rows: list[list[Row]] = []
    number = 0
    for half_year, many in zip(HALF_YEARS, _SPACES_A_HALF_YEAR, strict=True):
        of_half: list[Row] = []
        for _ in range(many):
            number += 1
            completed, area = _day_in(dice, half_year), dice.randrange(24, 92) * 1000
            opened = completed + timedelta(days=dice.randrange(20, 160))
            of_half.append(
                {
                    "name": f"示例科创空间{number:02d}（合成）",
                    "kind": _SPACE_KINDS[number % 5],
                    "carrier_code": carriers[number * 7 % len(carriers)] if number % 8 else None,
                    "floor_area": str(area),
                    "available_area": str(area * (number % 4) // 10),
                    "completed_on": completed.isoformat(),
                    "opened_on": opened.isoformat() if opened <= STORY_ENDS else None,
                    # Floors that were rebuilt and opened again are there, and count once.
                    "predecessor_name": "示例科创空间02（合成）" if number == 40 else None,
                    "synthetic": True,
                }
            )
        rows.append(of_half)
    return rows


def _recognitions(carriers: Sequence[str]) -> list[list[Row]]:
    dice = random.Random(_SEED + 2)  # noqa: S311 - reproducible, not secret
    rows: list[list[Row]] = [[] for _ in HALF_YEARS]
    number = 0
    for subject, kind, level, counts in _ACTS:
        of_kind = 0
        for at, many in enumerate(counts):
            for _ in range(many):
                number, of_kind = number + 1, of_kind + 1
                rows[at].append(_act(subject, kind, level, _day_in(dice, HALF_YEARS[at]), number, of_kind, carriers))
    for name in ("汽车零部件", "化纤", "供应链"):
        act = _act("platform", "industrial_internet_platform", "provincial", date(2019, 1, 2), number, 1, carriers)
        rows[0].append(
            act | {"subject_name": f"示例{name}平台（合成）", "recognised_on": "2018-09-01", "baseline": True}
        )
    upgraded = next(each for each in rows[1] if each["kind"] == "incubator" and each["level"] == "municipal")
    rows[5].append(
        upgraded | {"level": "provincial", "recognised_on": "2021-10-15", "document_number": "演示孵化器〔2021〕99号"}
    )
    lapsing = next(each for each in rows[0] if each["kind"] == "makerspace" and each["level"] == "provincial")
    lapsing["lapses_on"] = "2022-03-31"
    return rows


def _act(subject: str, kind: str, level: str, day: date, number: int, of_kind: int, carriers: Sequence[str]) -> Row:
    return {
        "subject_kind": subject,
        "subject_name": f"示例{_WORDS[kind]}{level[0].upper()}{of_kind:02d}（合成）",
        "carrier_code": carriers[number * 3 % len(carriers)],
        "kind": kind,
        "level": level,
        "document_number": document(_WORDS[kind], day, of_kind),
        "recognised_on": day.isoformat(),
        "synthetic": True,
    }
