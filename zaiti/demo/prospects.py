"""What is told of prospects: a list of forty that was frozen, how far each came, replacements, visits, landings."""

import random
from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta

from zaiti.demo.client import OFFICE, Client, Row
from zaiti.demo.deeds import STORY_ENDS, Deed, Do, document, insert, instant, instant_of
from zaiti.demo.story import DemoProject, given_up

_SEED = 4286_80
_V = "/api/investment/v1"
_LISTED, _RESERVE = 40, 4
_FROZEN = date(2019, 8, 16)
_COHORT = "demo-prospects-2019"
# Of the forty these many have become registered projects by the end of 2020 (half was promised), and after it.
_LANDED_IN_TIME, _LANDED_LATER = 19, 5
_FOLLOWERS = ("demo-industry", "demo-science", "demo-platform", "demo-carrier-body")
_TOPICS = (
    ("新能源汽车电驱总成基地", "C36"), ("生物药中试平台", "C27"), ("工业互联网总部", "I65"),
    ("高性能纤维产业园", "C28"), ("智能机器人本体制造", "C35"), ("集成电路封测项目", "C39"),
    ("航空物流分拨中心", "G59"), ("数字健康研究院", "M73"),
)  # fmt: skip
_KINDS = ("call_on", "call_on", "reception")
_RESULTS = (
    "对方已完成选址比选，拟进一步测算用地（演示）",
    "就产业政策和人才保障交换意见（演示）",
    "签约文本基本商定，待对方董事会审议（演示）",
)


def deeds(projects: Sequence[DemoProject], carriers: Sequence[str]) -> Iterator[Deed]:
    """The list in the summer of 2019; then each prospect's own steps on their days."""
    dice = random.Random(_SEED)  # noqa: S311 - reproducible, not secret
    listed = [_row(dice, number, carriers) for number in range(_LISTED + _RESERVE)]
    yield Deed(instant(2019, 7, 22, 10), insert("investment", "prospects", listed))
    yield Deed(instant_of(_FROZEN, 10), _freeze)
    became = _projects(projects)
    for number in range(_LANDED_IN_TIME + _LANDED_LATER):
        in_time = number < _LANDED_IN_TIME
        linked = became[number].filed_on + timedelta(days=20)
        if in_time:
            linked = min(max(linked, date(2019, 11, 4) + timedelta(days=20 * number)), date(2020, 12, 22))
        signed = max(_FROZEN + timedelta(days=4 + number), linked - timedelta(days=90))
        yield Deed(instant_of(signed, 11), _step(number, "stage", {"to": "signed", "on": signed.isoformat()}))
        yield Deed(instant_of(linked, 11), _link(number, became[number].code, linked))
    for place, number in enumerate((30, 33, 36)):
        day = date(2020, 5, 12) + timedelta(days=120 * place)
        yield Deed(instant_of(day, 11), _replace(number, _LISTED + place, day))
    yield Deed(
        instant(2021, 6, 18, 11),
        _step(38, "withdraw", {"on": "2021-06-17", "reason": "投资方调整布局，停止洽谈（演示）"}),
    )
    for number in range(36):
        day = date(2019, 8, 20) + timedelta(days=31 * number)
        if day < STORY_ENDS:
            yield Deed(instant_of(day, 16), _visit(dice.randrange(24, 30) if number % 3 else number % 24, number, day))


def _code(number: int) -> str:
    return f"DEMO-{number + 1:03d}"


def _row(dice: random.Random, number: int, carriers: Sequence[str]) -> Row:
    topic, industry = _TOPICS[number % len(_TOPICS)]
    clue = date(2019, 1, 8) + timedelta(days=dice.randrange(120))
    return {
        "code": _code(number),
        "name": f"示例盯引{number + 1:02d}·{topic}（合成）",
        "industry_code": industry,
        "carrier_code": carriers[number * 7 % len(carriers)],
        "follower_unit": _FOLLOWERS[number % len(_FOLLOWERS)],
        "expected_amount": str(dice.randrange(20, 160) * 1_000),
        "clue_on": clue.isoformat(),
        "talks_on": (clue + timedelta(days=40)).isoformat() if number % 5 or number < 30 else None,
        "next_step": "组织实地考察，商定投资协议要点（演示）",
        "next_due_on": (date(2019, 9, 30) + timedelta(days=number)).isoformat(),
        "synthetic": True,
    }


def _projects(projects: Sequence[DemoProject]) -> list[DemoProject]:
    """The registered projects that prospects became, in the order in which they were filed."""
    able = [each for each in projects if each.industrial and each.carrier and each is not given_up(projects)]
    filed = sorted(able, key=lambda each: each.filed_on)
    first = [each for each in filed if date(2019, 10, 1) <= each.filed_on < date(2020, 11, 20)]
    later = [each for each in filed if each.filed_on >= date(2021, 1, 10)]
    return [*first[:_LANDED_IN_TIME], *later[:_LANDED_LATER]]


async def _freeze(client: Client, at: datetime) -> None:
    path = f"{_V}/prospect-cohorts"
    body = {
        "code": _COHORT, "name": "2019年重大盯引项目名单（合成）", "clause": "四(三)3", "due_on": "2020-12-31",
        "document": document("盯引", _FROZEN, 1), "synthetic": True,
    }  # fmt: skip
    one = await client.post(at, path, body)
    members = {"codes": [_code(number) for number in range(_LISTED)]}
    one = await client.post(at, f"{path}/{one['id']}/members", members, match=one["version"])
    await client.post(at, f"{path}/{one['id']}/freeze", {"frozen_on": _FROZEN.isoformat()}, match=one["version"])


async def _found(client: Client, number: int) -> Row:
    found: Row = (await client.get(f"{_V}/prospects?q={_code(number)}"))["items"][0]
    return found


def _step(number: int, step: str, body: Row) -> Do:
    async def do(client: Client, at: datetime) -> None:
        one = await _found(client, number)
        await client.post(at, f"{_V}/prospects/{one['id']}/{step}", body, match=one["version"])

    return do


def _link(number: int, code: str, day: date) -> Do:
    async def do(client: Client, at: datetime) -> None:
        ids = await client.project_ids([code])
        await _step(number, "link", {"project_id": ids[code], "on": day.isoformat()})(client, at)

    return do


def _replace(number: int, by: int, day: date) -> Do:
    async def do(client: Client, at: datetime) -> None:
        comes = await _found(client, by)
        body = {"by": comes["id"], "on": day.isoformat(), "reason": "投资意向终止，由储备项目递补（演示）"}
        await _step(number, "replace", body)(client, at)

    return do


def _visit(number: int, place: int, day: date) -> Do:
    async def do(client: Client, at: datetime) -> None:
        one = await _found(client, number)
        body = {
            "prospect_id": one["id"],
            "visited_on": day.isoformat(),
            "kind": _KINDS[place % len(_KINDS)],
            "unit": _FOLLOWERS[number % len(_FOLLOWERS)],
            "place": "演示园区",
            "result": _RESULTS[place % len(_RESULTS)],
        }
        await client.post(at, f"{_V}/visits", body, login=OFFICE)

    return do
