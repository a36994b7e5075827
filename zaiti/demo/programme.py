"""What is told of the plan's own work: its tasks, the yearly plans, and activities."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta

from zaiti.demo.client import Client, Row
from zaiti.demo.deeds import Deed, Do, document, instant, instant_of
from zaiti.demo.facts import key_60
from zaiti.demo.story import DemoProject

_P = "/api/progress/v1"
_LEADS = ("demo-office", "demo-industry", "demo-land", "demo-science", "demo-carrier-body", "demo-platform")
# These stay as the plan has them, for whoever tries the screens out.
_UNTOUCHED = ("publicity.wechat", "publicity.conference_turing")
_FIGURES = {
    "environment.fewer_items": ("审批事项", "项", "146", "98"),
    "environment.fewer_visits": ("平均办事次数", "次", "4.2", "1"),
    "environment.fewer_papers": ("申报材料", "份", "318", "187"),
    "environment.fewer_days": ("平均办理时间", "工作日", "32", "14"),
    "environment.company_start": ("企业开办时间", "小时", "72", "4"),
    "environment.project_approval": ("项目审批时间", "工作日", "90", "50"),
}
_ISSUED = {2020: date(2020, 1, 15), 2021: date(2021, 1, 20), 2022: date(2022, 2, 18)}  # the last one late
_ACTIVITIES = (
    ("promotion_domestic", "招商推介会", ("上海", "北京", "广州", "深圳")),
    ("conference", "产业论坛", ("杭州",)),
    ("post", "载体建设巡礼", ()),
    ("promotion_overseas", "线上招商对接会", ("新加坡", "慕尼黑", "东京")),
    ("post", "重点项目进展", ()),
)
_MANY_ACTIVITIES = 25


def deeds(projects: Sequence[DemoProject], _carriers: Sequence[str]) -> Iterator[Deed]:
    """Tasks begun, going on and done; three yearly plans; activities."""
    yield Deed(instant(2019, 7, 18), _begin)
    for day in (date(2019, 12, 27), date(2020, 12, 25), date(2021, 12, 24), date(2022, 8, 26)):
        yield Deed(instant_of(day, 13), _move_on(day))
    for year, day in _ISSUED.items():
        yield Deed(instant_of(day, 13), _yearly_plan(projects, year, day))
    for number in range(_MANY_ACTIVITIES):
        held = date(2019, 5, 16) + timedelta(days=number * 49)
        yield Deed(instant_of(held, 18), _activity(number, held))


async def _begin(client: Client, at: datetime) -> None:
    """Who leads what; two of three tasks begin."""
    place = 0

    def change(row: Row) -> Row | None:
        nonlocal place
        place += 1
        if row["code"] in _UNTOUCHED:
            return None
        new: Row = {"lead_unit": _LEADS[place % len(_LEADS)]}
        if place % 3:
            new |= {"state": "in_progress", "happened_on": "2019-07-15", "note": "已制定工作方案（演示）"}
        if row["code"] in _FIGURES:
            name, unit, before, _ = _FIGURES[row["code"]]
            new |= {"figure_name": name, "figure_unit": unit, "figure_before": before}
        return new

    await client.revise(at, "progress", "tasks", change)


def _move_on(day: date) -> Do:
    """At a year's end some tasks are done, others begin, and one is stopped."""

    async def do(client: Client, at: datetime) -> None:
        answer = await client.get(f"{_P}/tasks?limit=500")
        recurring = {each["code"] for each in answer["items"] if each["occurrences"]}
        place = 0

        def change(row: Row) -> Row | None:
            nonlocal place
            place += 1
            if row["code"] in _UNTOUCHED or row["state"] in ("done", "stopped"):
                return None
            told: Row = {"happened_on": (day - timedelta(days=2)).isoformat()}
            due = row["due_on"] and date.fromisoformat(row["due_on"]) <= day
            if row["state"] == "not_started":
                return (
                    told | {"state": "in_progress", "note": "已启动（演示）"}
                    if place % 15 == day.year % 4 * 3
                    else None
                )
            if row["code"] not in recurring and ((due and place % 7) or place % 9 == day.year % 9):
                told |= {"state": "done", "document_number": document("任务", day, place), "note": "已完成（演示）"}
                if row["code"] in _FIGURES:
                    told["figure_after"] = _FIGURES[row["code"]][3]
                return told
            if place % 43 == 21 and day.year == 2021:
                return told | {"state": "stopped", "note": "职能已并入其他任务（演示）"}
            if place % 4 == day.year % 4:
                return told | {"note": f"{day.year}年按计划推进（演示）"}
            return None

        await client.revise(at, "progress", "tasks", change)

    return do


def _yearly_plan(projects: Sequence[DemoProject], year: int, day: date) -> Do:
    key = {each.number for each in key_60(projects)}
    first, last = date(year - 2, 6, 1), date(year - 1, 12, 20)
    taken = [each for each in projects if first <= each.filed_on <= last and (each.number in key or each.number % 2)]

    async def do(client: Client, at: datetime) -> None:
        ids = await client.project_ids(each.code for each in taken)
        new = {"year": year, "title": f"{year}年度推进实施计划（演示）", "synthetic": True}
        plan = await client.post(at, f"{_P}/yearly-plans", new)
        items: list[Row] = [
            {
                "project_id": ids[each.code],
                "goal": "年内完成主体结构施工（演示）" if each.number % 2 else "年内建成投运（演示）",
                "planned_amount": str(each.planned_total // 3),
                "due_on": f"{year}-12-31",
                "unit": "demo-carrier-body" if each.carrier else "demo-office",
            }
            for each in taken[:40]
        ]
        items += [{"task_code": code, "due_on": f"{year}-12-31"} for code in ("projects.key_60", "publicity.media")]
        path = f"{_P}/yearly-plans/{plan['id']}"
        draft = {"title": new["title"], "items": items}
        plan = await client.post(at, f"{path}/draft", draft, match=plan["version"], method="PUT")
        issue = {"issued_on": day.isoformat(), "document_number": document("年度计划", day, 1)}
        await client.post(at, f"{path}/issue", issue, match=plan["version"])

    return do


def _activity(number: int, held: date) -> Do:
    kind, name, places = _ACTIVITIES[number % len(_ACTIVITIES)]
    body = {
        "kind": kind,
        "title": f"{name}第{number + 1}期（演示）",
        "held_on": held.isoformat(),
        "place": places[number % len(places)] if places else None,
        "unit": _LEADS[number % 3],
        "result": f"对接企业{number % 7 + 3}家（演示）" if kind != "post" else None,
        "url": f"https://example.org/demo/{number + 1}" if kind == "post" else None,
        "synthetic": True,
    }

    async def do(client: Client, at: datetime) -> None:
        await client.post(at, f"{_P}/activities", body)

    return do
