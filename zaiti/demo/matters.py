"""What holds projects up and what is done about it: blockers, meetings with follow-ups, orders."""

import random
from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta

from zaiti.demo.client import CARRIER, DEPARTMENT, INSPECTOR, OFFICE_TWO, Client, Row
from zaiti.demo.deeds import STORY_ENDS, Deed, instant_of
from zaiti.demo.story import DemoProject, given_up

_SEED = 4286_50
_P = "/api/progress/v1"
_BLOCKERS, _MEETINGS, _ORDERS = 40, 10, 12
_KINDS = {
    "planning": "控规调整尚未批复",
    "land": "用地指标尚未落实",
    "funds": "建设资金未按期到位",
    "environment": "环评审批进度滞后",
    "energy": "用能指标有缺口",
    "other": "管线迁改尚未完成",
}
# Who answers for which unit.
_ANSWERS = {"demo-statistics": DEPARTMENT, "demo-carrier-body": CARRIER}
_UNITS = tuple(_ANSWERS)
# How far each of five blockers comes; of the recent ones none is solved yet.
_STATES = ("solved", "solved", "answered", "assigned", "raised")


def deeds(projects: Sequence[DemoProject], _carriers: Sequence[str]) -> Iterator[Deed]:
    """Each matter is told of in one go, on the day of its last step."""
    dice = random.Random(_SEED)  # noqa: S311 - reproducible, not secret
    able = [each for each in projects if each.carrier and each is not given_up(projects)]
    for number in range(_BLOCKERS):
        raised = date(2020, 3, 2) + timedelta(days=number * 22 + dice.randrange(10))
        recent = number > _BLOCKERS - 12
        state = "withdrawn" if number % 13 == 7 else _STATES[number % 5 if recent else number % 2]
        yield _blocker(number, _under_way(able, raised, dice), raised, state)
    for number in range(_MEETINGS):
        held = date(2020, 6, 18) + timedelta(days=number * 88)
        yield _meeting(number, _under_way(able, held, dice), held)
    for number in range(_ORDERS):
        issued = date(2021, 3, 10) + timedelta(days=number * 47)
        yield _order(number, _under_way(able, issued, dice), issued)


def _under_way(projects: Sequence[DemoProject], day: date, dice: random.Random) -> DemoProject:
    """One of the projects that were filed by a day."""
    filed = [each for each in projects if each.filed_on < day]
    return filed[dice.randrange(len(filed))]


def _blocker(number: int, project: DemoProject, raised: date, state: str) -> Deed:
    kind = list(_KINDS)[number % len(_KINDS)]
    unit = _UNITS[number % 2]
    due = raised + timedelta(days=30)
    last = min(raised + timedelta(days=40), STORY_ENDS)

    async def do(client: Client, at: datetime) -> None:
        ids = await client.project_ids([project.code])
        new = {
            "project_id": ids[project.code],
            "kind": kind,
            "title": f"{_KINDS[kind]}（演示{number + 1:02d}）",
            "detail": "影响后续节点，请协调解决（演示）",
            "on": raised.isoformat(),
            "synthetic": True,
        }
        one = await client.post(at, f"{_P}/blockers", new)
        steps: list[tuple[str, str, Row]] = []
        if state == "withdrawn":
            steps = [("withdraw", "office", {"reason": "情况已变化，无需协调（演示）"})]
        elif state != "raised":
            steps = [("assign", "office", {"unit": unit, "due_on": due.isoformat()})]
        if state in ("answered", "solved"):
            steps.append(("answer", _ANSWERS[unit], {"text": "已会商，方案已报批（演示）"}))
        if state == "solved":
            steps.append(("solve", OFFICE_TWO, {"text": "已落实（演示）"}))
        for place, (step, login, body) in enumerate(steps, start=1):
            day = min(raised + timedelta(days=place * 12), last)
            path = f"{_P}/blockers/{one['id']}/{step}"
            body = body | {"on": day.isoformat()}
            one = await client.post(at, path, body, login=login, match=one["version"])

    return Deed(instant_of(last, 10), do)


def _meeting(number: int, project: DemoProject, held: date) -> Deed:
    last = min(held + timedelta(days=45), STORY_ENDS)

    async def do(client: Client, at: datetime) -> None:
        ids = await client.project_ids([project.code])
        body = {
            "kind": "ad_hoc" if number % 4 == 3 else "regular",
            "title": f"领导小组第{number + 1}次例会（演示）" if number % 4 != 3 else f"专题协调会{number + 1}（演示）",
            "held_on": held.isoformat(),
            "place": "演示会议室",
            "units": ["demo-office", "demo-carrier-body", "demo-statistics"],
            "matters": [
                {"title": "重点项目推进情况（演示）", "unit": "demo-office"},
                {"title": "要素保障事项（演示）", "unit": "demo-carrier-body", "project_id": ids[project.code]},
            ],
            "minutes": "会议听取汇报并议定下列事项（演示）",
            "synthetic": True,
        }
        meeting = await client.post(at, f"{_P}/meetings", body)
        for place, unit in enumerate(_UNITS):
            decision = {
                "meeting_id": meeting["id"],
                "matter_id": meeting["matters"][1]["id"],
                "text": f"限期落实第{place + 1}项要素保障措施（演示）",
                "unit": unit,
                "due_on": (held + timedelta(days=30 + 20 * place)).isoformat(),
            }
            one = await client.post(at, f"{_P}/follow-ups", decision)
            if number + place < _MEETINGS:  # of the last meetings some are still open
                path, day = f"{_P}/follow-ups/{one['id']}", last - timedelta(days=5)
                answer = {"text": "已落实到位（演示）", "on": day.isoformat()}
                one = await client.post(at, f"{path}/answer", answer, login=_ANSWERS[unit], match=one["version"])
                if number < _MEETINGS - 2:
                    accepted = {"on": last.isoformat()}
                    await client.post(at, f"{path}/accept", accepted, login=OFFICE_TWO, match=one["version"])

    return Deed(instant_of(last, 11), do)


def _order(number: int, project: DemoProject, issued: date) -> Deed:
    unit = _UNITS[number % 2]
    due = issued + timedelta(days=20 if number < _ORDERS - 1 else 75)
    last = min(issued + timedelta(days=35), STORY_ENDS)
    # The tenth is long due and never answered: it is escalated. The last one is not due yet.
    steps: list[tuple[str, str, Row]] = []
    if number not in (9, 11):
        steps.append(("reply", _ANSWERS[unit], {"text": "已整改并上报进展（演示）"}))
    if number < 8:
        steps.append(("verify", INSPECTOR, {"text": "经核实情况属实（演示）"}))
    if number < 6:
        steps.append(("close", INSPECTOR, {"text": "同意销号（演示）"}))

    async def do(client: Client, at: datetime) -> None:
        ids = await client.project_ids([project.code])
        new = {
            "kind": "inspection" if number % 3 == 2 else "supervision",
            "title": f"项目推进滞后督办（演示{number + 1:02d}）",
            "demand": "说明滞后原因，提出赶工措施，限期回复（演示）",
            "project_id": ids[project.code],
            "unit": unit,
            "due_on": due.isoformat(),
            "on": issued.isoformat(),
            "synthetic": True,
        }
        one = await client.post(at, f"{_P}/orders", new, login=INSPECTOR)
        for place, (step, login, body) in enumerate(steps, start=1):
            day = min(issued + timedelta(days=place * 9), last)
            path = f"{_P}/orders/{one['id']}/{step}"
            body = body | {"on": day.isoformat()}
            one = await client.post(at, path, body, login=login, match=one["version"])

    return Deed(instant_of(last, 14), do)
