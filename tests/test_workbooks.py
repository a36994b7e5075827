"""A unit's monthly workbook through the services that it reaches: progress, investment and the aggregator, for real."""

import io
from collections.abc import AsyncIterator, Mapping
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID, uuid4

import httpx
import pytest
import xlsxwriter
from python_calamine import CalamineWorkbook

from services.aggregator.tests.conftest import Source, carrier, deliver, load_plan_into, project
from services.investment.project_refs.operations import keep_projects as investment_keeps
from services.investment.project_refs.schemas import HeardProject as InvestmentProject
from services.kit.testing import ServiceUnderTest, StartService
from services.progress.milestones.models import Milestone
from services.progress.project_refs.operations import keep_projects as progress_keeps
from services.progress.project_refs.schemas import HeardProject as ProgressProject

NOBODY = "http://127.0.0.1:9"
PERIOD, TOWN = "2022-09", "turing-town"
Cells = list[list[Any]]
_HEADER = 2


@dataclass
class Office:
    """Three services that reach each other, and an officer of a carrier with two projects."""

    progress: ServiceUnderTest
    investment: ServiceUnderTest
    aggregator: ServiceUnderTest
    ids: dict[str, UUID] = field(default_factory=dict)

    def __post_init__(self) -> None:
        claims = {"subject": "officer", "carriers": [TOWN], "units": ["town-office"]}
        self.officer = self.progress.client("carrier_officer", **claims)
        self.investor = self.investment.client("carrier_officer", **claims)
        self.office = self.progress.client("office", subject="office")
        self.cashier = self.investment.client("office", subject="office")

    async def template(self) -> dict[str, Cells]:
        """The officer's workbook, sheet by sheet."""
        answer = await self.officer.get(f"/v1/workbooks/{PERIOD}/template.xlsx")
        assert answer.status_code == 200, answer.text
        return sheets_of(answer.content)

    async def send(self, sheets: Mapping[str, Cells] | bytes, *, status: int = 201) -> Any:
        """Send a workbook of the month and answer what is said of it."""
        data = sheets if isinstance(sheets, bytes) else written(sheets)
        answer = await self.officer.post("/v1/workbooks", data={"period": PERIOD}, files={"file": ("月报.xlsx", data)})
        assert answer.status_code == status, answer.text
        return answer.json()

    async def step(self, book: Mapping[str, Any], step: str, *, status: int = 200, **query: Any) -> Any:
        """Confirm or undo a workbook as it was last seen."""
        headers = {"If-Match": f'"{book["version"]}"'}
        answer = await self.officer.post(f"/v1/workbooks/{book['id']}/{step}", headers=headers, params=query)
        assert answer.status_code == status, answer.text
        return answer.json()

    async def amounts(self) -> dict[str, tuple[str | None, str]]:
        """What investment has: by project its amount and state."""
        items = (await self.cashier.get("/v1/actuals", params={"period": PERIOD})).json()["items"]
        return {item["project_name"]: (item["working_amount"], item["state"]) for item in items}

    async def items(self, resource: str, **query: Any) -> list[dict[str, Any]]:
        """A list of progress as the office sees it."""
        answer = await self.office.get(f"/v1/{resource}", params=query)
        assert answer.status_code == 200, answer.text
        found: list[dict[str, Any]] = answer.json()["items"]
        return found


def sheets_of(data: bytes) -> dict[str, Cells]:
    """All sheets of a workbook as rows of cells, hidden ones too."""
    book = CalamineWorkbook.from_filelike(io.BytesIO(data))
    return {name: book.get_sheet_by_name(name).to_python() for name in book.sheet_names}


def written(sheets: Mapping[str, Cells]) -> bytes:
    """The rows as a workbook, as another program would save it: values only."""
    target = io.BytesIO()
    book = xlsxwriter.Workbook(target, {"default_date_format": "yyyy-mm-dd", "strings_to_formulas": False})
    for name, rows in sheets.items():
        sheet = book.add_worksheet(name)
        if name.startswith("_"):
            sheet.hide()
        for row, cells in enumerate(rows):
            for column, value in enumerate(cells):
                if isinstance(value, date):
                    sheet.write_datetime(row, column, datetime(value.year, value.month, value.day))  # noqa: DTZ001
                elif value != "":
                    sheet.write(row, column, value)
    book.close()
    return target.getvalue()


def put(sheets: dict[str, Cells], sheet: str, line: int, **cells: Any) -> None:
    """Fill cells of the nth row under the header, by the title of the column; a new row if it is not there."""
    titles = [str(title).strip("*").split("(")[0] for title in sheets[sheet][_HEADER]]
    rows = sheets[sheet]
    while len(rows) <= _HEADER + line:
        rows.append([""] * len(titles))
    for title, value in cells.items():
        rows[_HEADER + line][titles.index(title)] = value


def sheet_of(book: Mapping[str, Any], name: str) -> dict[str, Any]:
    """What is said of one sheet."""
    found: dict[str, Any] = next(each for each in book["preview"]["sheets"] if each["sheet"] == name)
    return found


@pytest.fixture
async def desk(start_service: StartService) -> AsyncIterator[Office]:
    """The three services in September of 2022, with two projects in 图灵小镇 and one elsewhere."""
    async with AsyncExitStack() as stack:
        urls = {f"{name}_url": f"http://{name}" for name in ("progress", "investment", "aggregator")}
        more = {"registry_url": NOBODY, "identity_url": NOBODY, "current_period": PERIOD, **urls}
        started = [await stack.enter_async_context(start_service(name, **more)) for name in ("progress", "investment")]
        started.append(await stack.enter_async_context(start_service("aggregator", recheck_seconds=0.2, **more)))
        office = Office(started[0], started[1], started[2])
        mounts = {
            f"http://{name}": httpx.ASGITransport(each.app)
            for name, each in zip(("progress", "investment", "aggregator"), started, strict=True)
        }
        client = office.progress.app.state.siblings._client = httpx.AsyncClient(mounts=mounts)
        await learn(office)
        yield office
        await client.aclose()


async def learn(office: Office) -> None:
    """Hear of carriers and projects as the registry would tell of them."""
    registry, start = Source("registry"), datetime(2022, 1, 10, tzinfo=UTC)
    registry.say("registry.carrier.registered", uuid4(), carrier(TOWN), start)
    stated = []
    for number, stays in enumerate(([(TOWN, "2021-01-01", None)], [(TOWN, "2021-01-01", None)], [])):
        key = f"合成项目{number + 1}"
        body = project(
            *stays,
            name=key,
            code=f"2101-330109-04-01-{number:06d}",
            owner_unit="town-office" if stays else "far",
            track="ordinary",
        )
        office.ids[key] = uuid4()
        stated.append(registry.say("registry.project.registered", office.ids[key], body, start).data)
    async with office.progress.app.state.database.session() as session:
        await progress_keeps(session, [ProgressProject.model_validate(each) for each in stated])
        day = {"baseline_on": date(2022, 8, 31), "planned_on": date(2022, 8, 31)}
        session.add(Milestone(project_id=office.ids["合成项目1"], kind="topped_out", name="封顶", position=1, **day))
    async with office.investment.app.state.database.session() as session:
        await investment_keeps(session, [InvestmentProject.model_validate(each) for each in stated])
    await load_plan_into(office.aggregator)
    await deliver(office.aggregator, registry.log)
    # Investment that was told before, outside the carriers: what the officer adds makes a share of it.
    investment = Source("investment")
    amount = {
        "project_id": str(office.ids["合成项目3"]),
        "period": "2022-08",
        "basis": "reported",
        "state": "confirmed",
    }
    more = {
        "confirmed_amount": "100",
        "working_amount": "100",
        "late": False,
        "retroactive": False,
        "reason": None,
        "synthetic": True,
    }
    investment.say("investment.actual.confirmed", uuid4(), amount | more, start)
    await deliver(office.aggregator, investment.log)


def filled(sheets: dict[str, Cells]) -> dict[str, Cells]:
    """Something new in every sheet: an amount, a report, a milestone done, an obstacle."""
    put(sheets, "实际投资", 1, 投资额=300)
    put(sheets, "形象进度", 1, 形象进度="主体结构施工至地上五层", 完成比例="４５")
    put(sheets, "里程碑", 1, 完成日期="2022年9月20日", 佐证文号="萧建〔2022〕9号")
    put(
        sheets,
        "要素制约",
        1,
        项目代码=sheets["实际投资"][_HEADER + 1][0],
        类别="用地",
        事项="二期用地指标未落实",
        办理期限="2022-10-31",
    )
    return sheets


async def test_a_workbook_is_prefilled_looked_at_written_sent_again_and_taken_back(desk: Office) -> None:
    sheets = await desk.template()
    assert [row[1] for row in sheets["实际投资"][_HEADER + 1 :]] == ["合成项目1", "合成项目2"]
    assert [row[1] for row in sheets["形象进度"][_HEADER + 1 :]] == ["合成项目1", "合成项目2"]
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
        name: [str(title).strip("*").split("(")[0] for title in rows[_HEADER]]
        for name, rows in sheets.items()
        if len(rows) > _HEADER
    }

    def cell(sheet: str, title: str, line: int) -> tuple[str, str]:
        return sheet, f"{chr(65 + columns[sheet].index(title))}{_HEADER + 1 + line}"

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
    assert all("问题" in marked[name][_HEADER] for name in ("实际投资", "形象进度", "里程碑", "要素制约"))
    assert "其他月份" in marked["实际投资"][_HEADER + 2][-1]
    assert await desk.send(answer.content)


@pytest.mark.parametrize(("data", "status", "code"), [
    (b"%PDF-1.7 not a workbook", 415, "unsupported_media_type"),
    ("项目代码,月份\n1,2022-09".encode(), 415, "unsupported_media_type"),
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
