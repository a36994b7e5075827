"""What is told of the last twelve months' reports: in time, late, returned, and those of the open month."""

import random
from collections.abc import Iterator, Sequence
from datetime import datetime

from zaiti.demo.client import OFFICE_TWO, SUBMITTED, Client, Row
from zaiti.demo.deeds import Deed, Do, insert, instant
from zaiti.demo.story import CURRENT_MONTH, GIVEN_UP, DemoProject, first_day, given_up, month_of, period

_SEED = 4286_40
_MONTHS = 12
_TEXTS = (
    (15, "桩基施工"),
    (35, "地下室及基础施工"),
    (60, "主体结构施工"),
    (85, "外立面及机电安装"),
    (100, "室内装修、设备调试"),
)


def deeds(projects: Sequence[DemoProject], _carriers: Sequence[str]) -> Iterator[Deed]:
    """Each month's reports early in the next month; late ones follow two weeks after, and the office confirms."""
    dice = random.Random(_SEED)  # noqa: S311 - reproducible, not secret
    withdrawn = given_up(projects)
    for month in range(CURRENT_MONTH - _MONTHS + 1, CURRENT_MONTH + 1):
        going_on = [each for each in projects if month < GIVEN_UP or each is not withdrawn]
        of_month = [each for each in going_on if _percent(each, month) is not None]
        late = {each.number for each in of_month if dice.random() < 0.07}
        returned = of_month[month % 7 :: 61][:2]
        following = first_day(month + 1)
        in_time = [_row(each, month) for each in of_month if each.number not in late]
        open_month = month == CURRENT_MONTH
        yield Deed(instant(following.year, following.month, 3, 11), insert("progress", "reports", in_time, SUBMITTED))
        if open_month:
            continue  # submitted, not yet confirmed; the late ones are still missing
        codes = [each.code for each in returned if each.number not in late]
        yield Deed(instant(following.year, following.month, 6, 11), _review(period(month), codes))
        # What was returned comes again with the late ones, except in the last closed month.
        again = [_row(each, month, "，已补充现场照片") for each in returned if month < CURRENT_MONTH - 1]
        rows = [_row(each, month) for each in of_month if each.number in late and each not in returned]
        yield Deed(instant(following.year, following.month, 19, 11), _submit_again(again, rows))
        yield Deed(instant(following.year, following.month, 20, 11), _review(period(month), []))


def _percent(project: DemoProject, month: int) -> int | None:
    """How far construction is, in percent; None before its start and after its end."""
    passed = month - month_of(project.started_on) + 1
    return None if passed < 1 or passed > len(project.curve) else min(100, passed * 100 // len(project.curve))


def _row(project: DemoProject, month: int, more: str = "") -> Row:
    percent = _percent(project, month) or 0
    text = next(text for until, text in _TEXTS if percent <= until)
    return {
        "project_code": project.code,
        "period": period(month),
        "text": f"{text}（演示），累计完成 {percent}%{more}",
        "percent": percent,
    }


def _submit_again(again: Sequence[Row], rows: Sequence[Row]) -> Do:
    async def do(client: Client, at: datetime) -> None:
        texts = {(each["project_code"], each["period"]): each["text"] for each in again}
        if again:
            wanted = f"period={again[0]['period']}&state=returned"
            answer = await client.rows("progress", "reports", wanted)
            returned = [{**row, "text": texts.get((row["project_code"], row["period"]), row["text"])} for row in answer]
            await client.insert(at, "progress", "reports", returned, SUBMITTED)
        await client.insert(at, "progress", "reports", rows, SUBMITTED)

    return do


def _review(month: str, returned: Sequence[str]) -> Do:
    async def do(client: Client, at: datetime) -> None:
        for code in returned:
            found = await client.get(f"/api/progress/v1/reports?period={month}&q={code}&state=submitted")
            for report in found["items"]:
                path = f"/api/progress/v1/reports/{report['id']}/return"
                body = {"reason": "请补充现场进度照片和下月计划（演示）"}
                await client.post(at, path, body, login=OFFICE_TWO, match=report["version"])
        await client.post(at, "/api/progress/v1/reports/confirm", {"period": [month]}, login=OFFICE_TWO)

    return do
