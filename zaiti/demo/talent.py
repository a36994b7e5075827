"""What is told of people and teams: programmes' rounds, selections, jobs, introductions, entries that are one person.

Nobody here exists: names are 示例 and two characters, documents are of the kind "other" and say DEMO. It is a stream of
its own beside the rest, as nothing else waits for it; said again after being cut short it changes nothing.
"""

import random
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from functools import partial

from zaiti.demo import applications
from zaiti.demo.client import CARRIER, CARRIERS_OF_OFFICER, OFFICE_TWO, Client, Row
from zaiti.demo.deeds import STORY_ENDS, document, instant, instant_of

_SEED = 4286_90
_V = "/api/talent/v1"
_PEOPLE, _TEAMS = 130, 14
# Of the people, by number: where they stand in the order of registration says which programme takes them.
_PROGRAMMES = ((12, "guo_qian"), (40, "sheng_qian"), (106, "shi_521"), (124, "plan_5213"), (_PEOPLE, "academician"))
_COUNTING = ("guo_qian", "sheng_qian", "shi_521")
_SECOND = {"shi_521": "sheng_qian", "sheng_qian": "guo_qian", "plan_5213": "shi_521"}
_SYLLABLES = "安博辰德恩飞广海嘉可林明宁鹏清荣思涛文远"
_FIRST, _DAYS = date(2019, 3, 4), 1_210
_TITLES = ("首席科学家（演示）", "研发总监（演示）", "高级工程师（演示）", "创始人（演示）")
_DIRECTIONS = ("智能感知", "动力电池", "生物制药", "机器视觉", "碳纤维", "工业软件", "航空部件")

Act = Callable[[], Awaitable[None]]


@dataclass
class _Teller:
    """What happens when, gathered, then done in order; ``ids`` are people's by number, ``places`` their first."""

    client: Client
    carriers: Sequence[str]
    dice: random.Random = field(default_factory=lambda: random.Random(_SEED))  # noqa: S311 - reproducible
    acts: list[tuple[datetime, Act]] = field(default_factory=list)
    ids: dict[int, str] = field(default_factory=dict)
    places: dict[int, Row] = field(default_factory=dict)


async def tell(client: Client, carriers: Sequence[str]) -> None:
    """Tell all of it."""
    teller = _Teller(client, carriers)
    for year in range(2019, 2023):
        teller.acts.append((instant(year, 1, 4), _announce(teller, year)))
    for number in range(_PEOPLE):
        _plan_person(teller, number)
    for number in range(_TEAMS):
        _plan_team(teller, number)
    for place, number in enumerate((15, 44, 61, 77, 90)):
        day = date(2021, 5, 12) if place == 0 else date(2022, 9, 5) + timedelta(days=place)
        teller.acts.append((instant_of(day, 15), _register_twice(teller, number, day, merge=place == 0)))
    for at, do in applications.acts(carriers, _person):
        teller.acts.append((at, partial(do, client, at)))
    for _, act in sorted(teller.acts, key=lambda each: each[0]):
        await act()


def _batch(programme: str, year: int) -> str:
    return f"{programme}-{year}".replace("_", "-")


def _announce(teller: _Teller, year: int) -> Act:
    """Enter the year's round of each programme."""

    async def do() -> None:
        at = instant(year, 1, 4)
        known = (await teller.client.get(f"{_V}/programmes?limit=100"))["items"]
        for programme in known:
            if any(each["year"] == year for each in programme["batches"]):
                continue
            announced = date(year, 1, 4)
            round_of_year = {
                "code": _batch(programme["code"], year), "year": year, "announced_on": announced.isoformat(),
                "source": document("人才", announced, 1),
            }  # fmt: skip
            body = {"batches": [*programme["batches"], round_of_year]}
            path = f"{_V}/programmes/{programme['id']}"
            await teller.client.post(at, path, body, match=programme["version"], method="PATCH", also=(412,))

    return do


def _person(number: int, carriers: Sequence[str]) -> Row:
    first, second = divmod(number, len(_SYLLABLES))
    carrier = carriers[number * 11 % len(carriers)] if number % 9 else None
    return {
        "name": f"示例{_SYLLABLES[first]}{_SYLLABLES[second]}",
        "birth_date": f"{1958 + number % 34}-{number % 12 + 1:02d}-{number % 27 + 1:02d}",
        "sex": "female" if number % 3 == 1 else "male",
        "document_kind": "other",
        "document_number": f"DEMO{number:06d}",
        "email": f"demo{number:03d}@example.org",
        "education": "doctor" if number % 4 else "master",
        "degree": "doctor" if number % 4 else "master",
        "employer": f"演示科技{number % 60 + 1:04d}（合成）",
        "title": _TITLES[number % len(_TITLES)],
        "carrier_code": carrier,
        "synthetic": True,
    }


def _plan_person(teller: _Teller, number: int) -> None:
    dice = teller.dice
    programme = next(code for until, code in _PROGRAMMES if number < until)
    selected = _FIRST + timedelta(days=dice.randrange(_DAYS))
    on_job = selected + timedelta(days=dice.randrange(20, 150))
    introduced = on_job + timedelta(days=dice.randrange(0, 70))
    if number % 17 == 11:  # selected, and never came
        on_job = introduced = date.max
    entered = selected + timedelta(days=3)

    async def select() -> None:
        body = _place(programme, selected, number) | {"person": _person(number, teller.carriers)}
        one = await teller.client.post(instant_of(entered, 9), f"{_V}/selections", body)
        teller.ids[number], teller.places[number] = one["person_id"], one

    teller.acts.append((instant_of(entered, 9), select))
    second = _SECOND.get(programme)
    later = selected + timedelta(days=260)
    if second and number % 4 == 2 and later < STORY_ENDS - timedelta(days=10):
        # The same person, taken into another programme: counts once.
        async def again() -> None:
            body = _place(second, later, number) | {"person_id": teller.ids[number]}
            if introduced <= later:
                body |= {"on_job_on": on_job.isoformat(), "introduced_on": introduced.isoformat()}
            await teller.client.post(instant_of(later, 10), f"{_V}/selections", body)

        teller.acts.append((instant_of(later, 10), again))
    teller.acts += _coming(teller, number, on_job, introduced)


def _place(programme: str, selected: date, number: int) -> Row:
    return {
        "programme": programme,
        "batch": _batch(programme, selected.year),
        "selected_on": selected.isoformat(),
        "in_district": number % 43 != 42,
        "document_number": document("入选", selected, number + 1),
        "synthetic": True,
    }


def _coming(teller: _Teller, number: int, on_job: date, introduced: date) -> list[tuple[datetime, Act]]:
    """The first day on the job is told when it has come, and again with the introduction."""
    dates = {"on_job_on": on_job, "introduced_on": introduced}
    known = {name: day.isoformat() for name, day in dates.items() if day <= STORY_ENDS - timedelta(days=5)}
    if not known:
        return []
    at = instant_of(max(date.fromisoformat(day) for day in known.values()) + timedelta(days=3), 11)

    async def come() -> None:
        place = teller.places[number]
        path = f"{_V}/selections/{place['id']}"
        await teller.client.post(at, path, known, match=place["version"], method="PATCH", also=(412,))

    return [(at, come)]


def _register_twice(teller: _Teller, number: int, day: date, *, merge: bool) -> Act:
    """Somebody is registered a second time by a carrier's officer, without a document; one such pair is merged."""

    async def do() -> None:
        own = _person(number, teller.carriers)
        again = {name: own[name] for name in ("name", "birth_date", "sex", "employer", "synthetic")}
        again["carrier_code"] = CARRIERS_OF_OFFICER[number % len(CARRIERS_OF_OFFICER)]
        one = await teller.client.post(instant_of(day, 15), f"{_V}/people", again, login=CARRIER)
        if not merge:
            return
        pairs = (await teller.client.get(f"{_V}/duplicates?state=open&limit=100"))["items"]
        for pair in pairs:
            if one["id"] in (pair["first_id"], pair["second_id"]):
                verdict = {"decision": "merge", "reason": "经核对为同一人（演示）", "survivor_id": teller.ids[number]}
                path = f"{_V}/duplicates/{pair['id']}/decide"
                await teller.client.post(instant_of(day, 17), path, verdict, login=OFFICE_TWO, match=pair["version"])

    return do


def _plan_team(teller: _Teller, number: int) -> None:
    """A team of a leader and members who are registered by then; nine of fourteen have been introduced at the end."""
    selected = date(2019, 12, 2) + timedelta(days=66 * number)
    introduced = selected + timedelta(days=150)
    entered = instant_of(selected + timedelta(days=4), 14)
    coming = instant_of(introduced + timedelta(days=3), 14)

    async def register() -> None:
        some = sorted(teller.ids)[number % 5 :: max(1, len(teller.ids) // 5)][:4]
        body = {
            "name": f"示例团队{number + 1:02d}·{_DIRECTIONS[number % len(_DIRECTIONS)]}（合成）",
            "leader_id": teller.ids[some[0]],
            "members": [
                {"person_id": teller.ids[each], "joined_on": selected.isoformat(), "left_on": None} for each in some[1:]
            ],
            "carrier_code": teller.carriers[number * 3 % len(teller.carriers)],
            "programme": "leading_team",
            "batch": _batch("leading_team", selected.year),
            "selected_on": selected.isoformat(),
            "funding_amount": str(300 + 100 * (number % 5)),
            "document_number": document("团队", selected, number + 1),
            "synthetic": True,
        }
        one = await teller.client.post(entered, f"{_V}/teams", body)
        teller.places[_PEOPLE + number] = one

    async def introduce() -> None:
        one = teller.places[_PEOPLE + number]
        dates = {"on_job_on": (introduced - timedelta(days=20)).isoformat(), "introduced_on": introduced.isoformat()}
        path = f"{_V}/teams/{one['id']}"
        await teller.client.post(coming, path, dates, match=one["version"], method="PATCH", also=(412,))

    teller.acts.append((entered, register))
    if introduced <= date(2022, 1, 31):
        teller.acts.append((coming, introduce))
