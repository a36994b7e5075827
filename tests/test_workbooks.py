"""A unit's monthly workbook through the services that it reaches: progress, investment and the aggregator, for real."""

from collections.abc import AsyncIterator
from typing import Any

import pytest

from services.kit.testing import StartService
from tests.stack import CHECKOUT
from tests.workbooks import HEADER, PERIOD, TOWN, Office, filled, open_desk, put, sheet_of, sheets_of, written


@pytest.fixture
async def desk(start_service: StartService) -> AsyncIterator[Office]:
    """The three services in September of 2022, with two projects in 图灵小镇 and one elsewhere."""
    async with open_desk(start_service) as office:
        yield office


async def test_a_workbook_is_prefilled_looked_at_written_sent_again_and_taken_back(desk: Office) -> None:
    sheets = await desk.template()
    assert [row[1] for row in sheets["实际投资"][HEADER + 1 :]] == ["合成项目1", "合成项目2"]
    assert [row[1] for row in sheets["形象进度"][HEADER + 1 :]] == ["合成项目1", "合成项目2"]
    empty = await desk.send(sheets)
    assert (empty["preview"]["changes"], empty["preview"]["error_total"]) == (0, 0)

    book = await desk.send(filled(sheets))
    said = {
        each["sheet"]: (each["created"], each["updated"], each["unchanged"], each["blank"])
        for each in book["preview"]["sheets"]
    }
    assert said == {
        "actuals": (1, 0, 0, 1),
        "reports": (1, 0, 0, 1),
        "milestones": (0, 1, 0, 0),
        "blockers": (1, 0, 0, 0),
    }
    assert await desk.amounts() == {}
    assert await desk.items("reports") == []
    share = next(each for each in book["preview"]["effects"] if each["code"] == "share.investment")
    assert (share["before"], share["after"], share["change"]) == ("0.0000", "75.0000", "75.0000")

    confirmed = await desk.step(book, "confirm")
    assert confirmed["state"] == "confirmed"
    assert await desk.amounts() == {"合成项目1": ("300.0000", "submitted")}
    assert [(each["text"], each["percent"], each["state"]) for each in await desk.items("reports")] == [
        ("主体结构施工至地上五层", "45.00", "submitted")
    ]
    assert [each["done_on"] for each in await desk.items("milestones")] == ["2022-09-20"]
    assert [each["title"] for each in await desk.items("blockers", open=True)] == ["二期用地指标未落实"]

    again = await desk.send(sheets)
    assert (again["preview"]["changes"], again["preview"]["error_total"]) == (0, 0), again["preview"]
    assert (await desk.step(again, "confirm", status=409))["code"] == "nothing"

    undone = await desk.step(confirmed, "undo")
    assert undone["state"] == "undone"
    assert await desk.amounts() == {}
    assert await desk.items("reports") == []
    assert [each["done_on"] for each in await desk.items("milestones")] == [None]
    assert await desk.items("blockers", open=True) == []
    assert (await desk.step(undone, "undo", status=409))["code"] == "wrong_state"


async def test_bad_input_is_named_in_its_cell_sheet_by_sheet_and_given_back_marked(desk: Office) -> None:
    sheets = filled(await desk.template())
    put(sheets, "实际投资", 1, 投资额="三百")
    put(sheets, "实际投资", 2, 投资额=5, 月份="2022-08")
    put(sheets, "形象进度", 1, 完成比例=140)
    put(sheets, "形象进度", 2, 形象进度="基坑", 月份="2022-08")
    put(sheets, "里程碑", 1, 完成日期="2022-10-20")
    put(sheets, "要素制约", 1, 类别="天气")
    put(sheets, "要素制约", 2, 载体代码="robot-town", 类别="用能", 事项="容量不足")
    put(sheets, "要素制约", 3, 类别="用能", 事项="无处可归")
    book = await desk.send(sheets)
    told = {
        (issue["sheet"], issue["cell"], issue["code"]) for each in book["preview"]["sheets"] for issue in each["issues"]
    }
    columns = {
        name: [str(title).strip("*").split("(")[0] for title in rows[HEADER]]
        for name, rows in sheets.items()
        if len(rows) > HEADER
    }

    def cell(sheet: str, title: str, line: int) -> tuple[str, str]:
        return sheet, f"{chr(65 + columns[sheet].index(title))}{HEADER + 1 + line}"

    expected = {
        (*cell("实际投资", "投资额", 1), "not_a_number"),
        (*cell("实际投资", "月份", 2), "other_month"),
        (*cell("形象进度", "完成比例", 1), "out_of_range"),
        (*cell("形象进度", "月份", 2), "other_month"),
        (*cell("里程碑", "完成日期", 1), "future"),
        (*cell("要素制约", "类别", 1), "unknown_choice"),
        (*cell("要素制约", "载体代码", 2), "unknown_carrier"),
        (*cell("要素制约", "项目代码", 3), "target"),
    }
    assert told == expected
    assert book["preview"]["effects"] is None
    assert (await desk.step(book, "confirm", status=409))["code"] == "file_has_errors"
    assert await desk.amounts() == {}

    answer = await desk.officer.get(f"/v1/workbooks/{book['id']}/annotated.xlsx")
    marked = sheets_of(answer.content)
    assert all("问题" in marked[name][HEADER] for name in ("实际投资", "形象进度", "里程碑", "要素制约"))
    assert "其他月份" in marked["实际投资"][HEADER + 2][-1]
    assert await desk.send(answer.content)


@pytest.mark.parametrize(("data", "status", "code"), [
    (b"%PDF-1.7 not a workbook", 415, "unsupported_media_type"),
    ("项目代码,月份\n1,2022-09".encode(), 415, "unsupported_media_type"),
    ((CHECKOUT / "services/kit/tests/files/months.xls").read_bytes(), 422, "invalid"),
    (written({"别的表": [["甲", "乙"], [1, 2]]}), 422, "invalid"),
])  # fmt: skip
async def test_what_is_no_workbook_of_a_month_is_refused(data: bytes, status: int, code: str, desk: Office) -> None:
    assert (await desk.send(data, status=status))["code"] == code
    assert (await desk.officer.get("/v1/workbooks")).json()["items"] == []


async def test_nobody_elses_workbook_is_seen_written_or_taken_back(desk: Office) -> None:
    book = await desk.send(filled(await desk.template()))
    stranger = desk.progress.client("carrier_officer", subject="stranger", carriers=["robot-town"])
    for step in ("", "/annotated.xlsx"):
        assert (await stranger.get(f"/v1/workbooks/{book['id']}{step}")).status_code == 404
    for step in ("confirm", "undo"):
        answer = await stranger.post(f"/v1/workbooks/{book['id']}/{step}", headers={"If-Match": '"1"'})
        assert answer.status_code == 404
    # The office sees it, but what is submitted is submitted by whoever filled it in.
    assert (await desk.office.get(f"/v1/workbooks/{book['id']}")).status_code == 200
    answer = await desk.office.post(f"/v1/workbooks/{book['id']}/confirm", headers={"If-Match": '"1"'})
    assert (answer.status_code, answer.json()["code"]) == (403, "not_yours")
    # A stranger who sends the officer's file is told that the projects are not theirs, in both services.
    sent = await stranger.post(
        "/v1/workbooks", data={"period": PERIOD}, files={"file": ("月报.xlsx", written(filled(await desk.template())))}
    )
    assert all(
        each["wrong"] == 1 or not each["present"] or each["sheet"] == "actuals"
        for each in sent.json()["preview"]["sheets"]
    )
    assert sheet_of(sent.json(), "actuals")["wrong"] == 2


async def test_a_workbook_is_taken_back_whole_or_not_at_all(desk: Office) -> None:
    book = await desk.step(await desk.send(filled(await desk.template())), "confirm")
    actual = (await desk.cashier.get("/v1/actuals", params={"period": PERIOD})).json()["items"][0]
    headers = {"If-Match": f'"{actual["version"]}"'}
    assert (await desk.cashier.post(f"/v1/actuals/{actual['id']}/confirm", headers=headers)).status_code == 200
    # Investment refuses its part, so progress keeps its own.
    assert (await desk.step(book, "undo", status=409))["code"] == "changed_since"
    assert len(await desk.items("reports")) == 1
    assert [each["done_on"] for each in await desk.items("milestones")] == ["2022-09-20"]

    again = await desk.template()
    put(again, "形象进度", 2, 形象进度="桩基完成")
    second = await desk.step(await desk.send(again), "confirm")
    closing = {"period": PERIOD, "basis": "reported"}
    assert (await desk.cashier.post("/v1/closed-months", json=closing)).status_code == 201
    assert (await desk.step(second, "undo", status=409))["code"] == "closed_month"
    assert len(await desk.items("reports")) == 2


async def test_a_death_between_the_services_is_healed_by_confirming_again(
    desk: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    book = await desk.send(filled(await desk.template()))
    from services.progress.workbooks import operations

    write = operations._write_amounts

    async def write_and_die(*given: Any) -> None:
        await write(*given)
        raise ConnectionError

    monkeypatch.setattr(operations, "_write_amounts", write_and_die)
    await desk.step(book, "confirm", status=503)
    assert await desk.amounts() == {"合成项目1": ("300.0000", "submitted")}
    assert await desk.items("reports") == []

    monkeypatch.setattr(operations, "_write_amounts", write)
    healed = await desk.step(book, "confirm")
    assert len(await desk.items("reports")) == 1
    await desk.step(healed, "undo")
    assert await desk.amounts() == {}


async def test_what_was_there_is_changed_with_its_reason_and_put_back_as_it_was(desk: Office) -> None:
    first = await desk.step(await desk.send(filled(await desk.template())), "confirm")
    report = (await desk.items("reports"))[0]
    headers = {"If-Match": f'"{report["version"]}"'}
    assert (await desk.office.post(f"/v1/reports/{report['id']}/confirm", headers=headers)).status_code == 200
    before = {name: await desk.items(name) for name in ("reports", "milestones", "blockers")}

    sheets = await desk.template()
    assert sheets["形象进度"][HEADER + 1][3] == "主体结构施工至地上五层"
    put(sheets, "形象进度", 1, 形象进度="主体结构封顶", 完成比例=50)
    put(sheets, "要素制约", 1, 办理期限="2022-11-30", 说明="等待指标")
    refused = await desk.send(sheets)
    assert {issue["code"] for each in refused["preview"]["sheets"] for issue in each["issues"]} == {
        "correction_reason",
        "reason_missing",
    }
    put(sheets, "形象进度", 1, 更正原因="核实后调整")
    put(sheets, "要素制约", 1, 调整原因="指标批次延后")
    book = await desk.send(sheets)
    assert [(each["sheet"], each["updated"]) for each in book["preview"]["sheets"] if each["updated"]] == [
        ("reports", 1),
        ("blockers", 1),
    ]
    confirmed = await desk.step(book, "confirm")
    assert [(each["text"], each["confirmed_text"], each["state"]) for each in await desk.items("reports")] == [
        ("主体结构封顶", "主体结构施工至地上五层", "submitted")
    ]
    assert [(each["due_on"], each["detail"]) for each in await desk.items("blockers")] == [("2022-11-30", "等待指标")]
    assert (await desk.send(sheets))["preview"]["changes"] == 0
    # The first book's rows have moved on.
    assert (await desk.step(first, "undo", status=409))["code"] == "changed_since"
    assert (await desk.step(book, "undo", status=412))["code"] == "stale"

    await desk.step(confirmed, "undo")
    for name, rows in before.items():
        after = await desk.items(name)
        assert [each | {"version": 0} for each in after] == [each | {"version": 0} for each in rows]
        # A version never comes back.
        assert name == "milestones" or after[0]["version"] == rows[0]["version"] + 2


async def test_each_unit_gets_what_it_fills_in(desk: Office) -> None:
    async def sheets_for(role: str, query: str = "", **claims: Any) -> dict[str, list[Any]]:
        client = desk.progress.client(role, subject=role, **claims)
        answer = await client.get(f"/v1/workbooks/{PERIOD}/template.xlsx{query}")
        assert answer.status_code == 200, answer.text
        book = sheets_of(answer.content).items()
        return {name: [row[1] for row in rows[HEADER + 1 :]] for name, rows in book if len(rows) > HEADER}

    own = ["合成项目1", "合成项目2"]
    department = await sheets_for("department_officer", units=["town-office"])
    assert "实际投资" not in department
    assert department["形象进度"] == own
    # Statistics are returned of every project; construction is told by whose project it is.
    statistics = await sheets_for("department_officer", units=["far"], domains=["statistics"])
    assert (statistics["实际投资"], statistics["形象进度"]) == ([*own, "合成项目3"], ["合成项目3"])
    assert (await sheets_for("office"))["实际投资"] == [*own, "合成项目3"]
    assert (await sheets_for("office", "?unit=far"))["实际投资"] == ["合成项目3"]
    assert (await sheets_for("office", f"?carrier={TOWN}"))["形象进度"] == own
    # A filter never shows more than one may write.
    assert (await sheets_for("carrier_officer", "?unit=town-office", carriers=["robot-town"]))["实际投资"] == []
    for role, status in (("leader", 403), ("inspector", 403), ("admin", 403)):
        answer = await desk.progress.client(role).get(f"/v1/workbooks/{PERIOD}/template.xlsx")
        assert answer.status_code == status
    for period in ("2022-10", "2018-12", "2022-13"):
        assert (await desk.officer.get(f"/v1/workbooks/{period}/template.xlsx")).status_code == 422
