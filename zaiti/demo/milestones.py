"""What is told of milestones: set when a project is new, then half-year by half-year what was reached or put off."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime

from zaiti.demo.client import Client, Row
from zaiti.demo.deeds import HALF_YEARS, STORY_ENDS, Deed, Do, document, told_at
from zaiti.demo.facts import Reached, key_60, milestones
from zaiti.demo.story import GIVEN_UP, DemoProject, first_day, given_up

_A_REQUEST = 100
_REASONS = ("用地报批延后（演示）", "设计方案调整（演示）", "施工组织调整（演示）", "资金安排调整（演示）")

Plan = dict[str, list[Reached]]
"""By project code."""


def deeds(projects: Sequence[DemoProject], _carriers: Sequence[str]) -> Iterator[Deed]:
    """The milestones of the projects filed in each half-year, and what became of all of them by its end."""
    key = {each.number for each in key_60(projects)}
    plan = {each.code: milestones(each, key=each.number in key) for each in projects}
    withdrawn = given_up(projects).code
    # Of a project that is given up nothing more is told from the half-year of its end on.
    ends = max(since for since, _ in HALF_YEARS if since <= first_day(GIVEN_UP))
    ended = [each for each in plan[withdrawn] if max(each.planned_on, each.done_on) < ends]
    lasting = plan | {withdrawn: ended}
    for half_year in HALF_YEARS:
        last = min(half_year[1], STORY_ENDS)
        # What was filed before the plan began is set with the first half-year.
        since = date.min if half_year is HALF_YEARS[0] else half_year[0]
        new = [each for each in projects if since <= each.filed_on <= last]
        yield Deed(told_at(half_year, 16), _set_up(new, plan))
        yield Deed(told_at(half_year, 17), _tell(lasting, last))


def _set_up(projects: Sequence[DemoProject], plan: Plan) -> Do:
    async def do(client: Client, at: datetime) -> None:
        ids = await client.project_ids(each.code for each in projects)
        items = [{"project_id": ids[each.code], "dates": _baselines(plan[each.code])} for each in projects]
        for first in range(0, len(items), _A_REQUEST):
            some = items[first : first + _A_REQUEST]
            await client.post(at, "/api/progress/v1/milestones/from-template", {"items": some})

    return do


def _baselines(reached: Sequence[Reached]) -> list[Row]:
    return [{"kind": each.kind, "baseline_on": each.baseline_on.isoformat()} for each in reached]


def _tell(plan: Plan, last: date) -> Do:
    known = {(code, each.kind): each for code, all_of_it in plan.items() for each in all_of_it}

    async def do(client: Client, at: datetime) -> None:
        await client.revise(at, "progress", "milestones", _change(known, last), "done=false")

    return do


def _change(known: dict[tuple[str, str], Reached], last: date) -> Callable[[Row], Row | None]:
    def change(row: Row) -> Row | None:
        told = known.get((row["project_code"], row["kind"]))
        if told is None:
            return None
        new: Row = {}
        # Put off when the first date has passed and nothing was reached.
        if told.planned_on != told.baseline_on and told.baseline_on <= last and not row["replan_reason"]:
            reason = _REASONS[told.baseline_on.day % len(_REASONS)]
            new |= {"planned_on": told.planned_on.isoformat(), "replan_reason": reason}
        if told.done_on <= last:
            number = told.done_on.timetuple().tm_yday
            new |= {"done_on": told.done_on.isoformat(), "document_number": document("进度", told.done_on, number)}
        return new or None

    return change
