"""What is told of applications: calls, and for each state at least one application that has come so far.

Each is told of in one go on the day of its last step, with the days of the steps before.
"""

from collections.abc import Callable, Sequence
from datetime import date, datetime, timedelta

from zaiti.demo.client import CARRIER, CARRIERS_OF_OFFICER, OFFICE, Client, Row
from zaiti.demo.deeds import STORY_ENDS, Do, document, instant, instant_of

_V = "/api/talent/v1"
_PROGRAMME = "shi_521"
_FIRST_PERSON = 200
_MATERIALS = ("form", "identity", "degree", "contract")
_SHEET = b"%PDF-1.4\n% \xe6\xbc\x94\xe7\xa4\xba synthetic\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n\
2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
_FIELDS = ("人工智能", "生物医药", "新材料")
# The steps on the way, and how many days after the declaration each is taken.
_WAY = (
    ("complete", 3), ("check", 7), ("start-review", 9), ("decide", 28), ("publish", 30), ("select", 45),
    ("start-job", 90), ("introduce", 130),
)  # fmt: skip
# Who declared when, how many steps followed, and how it ended where it left the way.
_TOLD: tuple[tuple[date, int, str | None], ...] = (
    (date(2021, 11, 1), 8, None),
    (date(2021, 12, 1), 8, None),
    (date(2022, 4, 6), 7, None),
    (date(2022, 6, 8), 6, None),
    (date(2022, 8, 23), 5, None),
    (date(2022, 8, 29), 4, None),
    (date(2022, 8, 30), 3, None),
    (date(2022, 9, 5), 2, None),
    (date(2022, 9, 13), 1, None),
    (date(2022, 8, 17), 0, None),
    (date(2022, 9, 20), 0, None),
    (date(2022, 9, 1), 1, "return"),
    (date(2022, 8, 18), 1, "withdraw"),
    (date(2022, 5, 10), 2, "reject"),
)
_IN_REVIEW = 3
_REASONS = {
    "return": "工作合同未盖章，请补正（演示）",
    "withdraw": "申报人放弃申报（演示）",
    "reject": "申报方向与计划不符（演示）",
}


def acts(carriers: Sequence[str], person: Callable[[int, Sequence[str]], Row]) -> list[tuple[datetime, Do]]:
    """Calls, reviewers and applications, each with its instant; ``person`` describes somebody by a number."""
    told: list[tuple[datetime, Do]] = [(instant(2021, 10, 8), _reviewers), (instant(2022, 8, 12), _call)]
    for number, (declared, steps, end) in enumerate(_TOLD):
        last = declared + timedelta(days=_WAY[steps - 1][1] if steps else 0)
        last = min(last + timedelta(days=4 if end else 8 if steps == _IN_REVIEW else 0), STORY_ENDS)
        application = person(_FIRST_PERSON + number, carriers) | {"carrier_code": CARRIERS_OF_OFFICER[number % 3]}
        told.append((instant_of(last, 16), _apply(application, declared, steps, end)))
    return told


async def _reviewers(client: Client, at: datetime) -> None:
    for number in range(4):
        body = {
            "field": _FIELDS[number % 3], "institution": f"演示大学{number + 1}", "name": f"示例评审{number + 1}",
            "title": "教授（演示）", "synthetic": True,
        }  # fmt: skip
        await client.post(at, f"{_V}/reviewers", body)


async def _call(client: Client, at: datetime) -> None:
    """The call that is open when the story ends."""
    body = {
        "title": "2022年市“521”计划人选征集公告（演示）",
        "programme": _PROGRAMME,
        "opens_on": "2022-08-15",
        "closes_on": "2022-10-31",
        "content": "面向载体内企业全职引进的高层次人才（演示）。请如实填写并上传材料，所有内容均为合成数据。",
        "synthetic": True,
    }
    call = await client.post(at, f"{_V}/open-calls", body)
    await client.post(at, f"{_V}/open-calls/{call['id']}/publish", None, match=call["version"])


def _apply(person: Row, declared: date, steps: int, end: str | None) -> Do:
    async def do(client: Client, at: datetime) -> None:
        sheet = await client.upload("talent", "演示材料.pdf", _SHEET, login=CARRIER)
        kept = {"digest": sheet["digest"], "name": sheet["name"]}
        body = {
            "person": person,
            "programme": _PROGRAMME,
            "carrier_code": person["carrier_code"],
            "unit": "demo-carrier-body",
            "materials": [kept | {"kind": kind} for kind in _MATERIALS],
            "on": declared.isoformat(),
            "synthetic": True,
        }
        one = await client.post(at, f"{_V}/applications", body, login=CARRIER)
        path = f"{_V}/applications/{one['id']}"
        for step, days in _WAY[:steps]:
            on = (declared + timedelta(days=days)).isoformat()
            if step == "decide":
                await _lay_before(client, at, one["id"], declared)
                one = await client.get(path)
            login = CARRIER if step in ("complete", "start-job") else OFFICE
            more = {"document_number": document("入选", declared, 1)} if step == "select" else {}
            one = await client.post(at, f"{path}/{step}", {"on": on} | more, login=login, match=one["version"])
        if steps == _IN_REVIEW:  # one of its reviews has come in, one is still waited for
            await _review(client, at, one["id"], declared, 0, finished=True)
            await _review(client, at, one["id"], declared, 1, finished=False)
        if end:
            on = (declared + timedelta(days=_WAY[steps - 1][1] + 4)).isoformat()
            login = CARRIER if end == "withdraw" else OFFICE
            reason = {"on": on, "reason": _REASONS[end]}
            await client.post(at, f"{path}/{end}", reason, login=login, match=one["version"])

    return do


async def _lay_before(client: Client, at: datetime, application: str, declared: date) -> None:
    for number in range(3):
        await _review(client, at, application, declared, number, finished=True)
    pack = {"programme": _PROGRAMME, "title": "决策材料（演示）", "application_ids": [application]}
    await client.post(at, f"{_V}/decision-packs", pack)


async def _review(
    client: Client, at: datetime, application: str, declared: date, number: int, *, finished: bool
) -> None:
    known = (await client.get(f"{_V}/reviewers?limit=10"))["items"]
    asked = sorted(known, key=lambda each: str(each["institution"]))[number]
    on = (declared + timedelta(days=10)).isoformat()
    new = {"application_id": application, "reviewer_id": asked["id"], "on": on}
    one = await client.post(at, f"{_V}/reviews", new)
    path = f"{_V}/reviews/{one['id']}"
    free = {"conflict": False, "on": (declared + timedelta(days=12)).isoformat()}
    one = await client.post(at, f"{path}/declare", free, match=one["version"])
    if finished:
        said = {
            "scores": {"ability": str(82 + 3 * number), "project": str(78 + 2 * number), "fit": "85"},
            "opinion": "技术路线清晰，产业化条件较好（演示）",
            "on": (declared + timedelta(days=16 + number)).isoformat(),
        }
        await client.post(at, f"{path}/submit", said, match=one["version"])
