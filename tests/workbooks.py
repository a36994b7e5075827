"""A unit's month of the services that a workbook reaches: progress, investment and the aggregator, in one process."""

import io
from collections.abc import AsyncIterator, Mapping
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID, uuid4

import httpx
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
HEADER = 2


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
    titles = [str(title).strip("*").split("(")[0] for title in sheets[sheet][HEADER]]
    rows = sheets[sheet]
    while len(rows) <= HEADER + line:
        rows.append([""] * len(titles))
    for title, value in cells.items():
        rows[HEADER + line][titles.index(title)] = value


def sheet_of(book: Mapping[str, Any], name: str) -> dict[str, Any]:
    """What is said of one sheet."""
    found: dict[str, Any] = next(each for each in book["preview"]["sheets"] if each["sheet"] == name)
    return found


@asynccontextmanager
async def open_desk(start_service: StartService) -> AsyncIterator[Office]:
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
        项目代码=sheets["实际投资"][HEADER + 1][0],
        类别="用地",
        事项="二期用地指标未落实",
        办理期限="2022-10-31",
    )
    return sheets
