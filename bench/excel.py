"""100,000 rows of actuals from an Excel file, beside a plain COPY of the same rows in the same run.

Each figure is the best of three; the ratio is to the plain COPY. Lean is the product's way, naive
what one writes first.
"""

import asyncio
import io
import itertools
import time
from collections.abc import Awaitable, Callable, Iterator
from decimal import Decimal
from typing import Any
from uuid import UUID, uuid4

import asyncpg
from pydantic import BaseModel
from python_calamine import CalamineWorkbook

from bench.figures import Figure, at_least
from bench.parts import Parts
from bench.quiet import wait_for_quiet
from services.investment.actuals.schemas import ACTUAL_TABLE
from services.investment.project_refs.operations import keep_projects
from services.investment.project_refs.schemas import HeardProject
from services.kit.periods import Period
from services.kit.tables import RecordRow, read_table, write_workbook

ROWS, RUNS, TARGET = 100_000, 3, 0.12
PLAIN, LEAN = "plain COPY", "lean read + COPY"
_PROJECTS = 1_042
_MONTHS = list(Period("2019-01").until(Period("2022-12")))
_COLUMNS = ("project_id", "period", "basis", "amount")
_PLAIN = "CREATE TABLE plain_copy (project_id uuid, period text, basis text, amount numeric(18,4))"


class NaiveRow(BaseModel):
    """A model per row: what one writes first."""

    project_code: str
    project_name: str | None
    period: Period
    basis: str
    amount: Decimal


def projects(number: int = _PROJECTS) -> list[HeardProject]:
    """The projects that the file reports on."""
    return [
        HeardProject(
            id=uuid4(),
            version=1,
            code=f"2101-330109-04-01-{each:06d}",
            name=f"合成项目{each}",
            industrial=True,
            owner_unit="bench",
            state="active",
            synthetic=True,
        )
        for each in range(number)
    ]


def file_of(known: list[HeardProject]) -> bytes:
    """The workbook: every project, month and basis, up to the number of rows."""
    months = itertools.islice(itertools.product(known, _MONTHS, ("reported", "statistical")), ROWS)
    rows = (
        RecordRow([p.code, p.name, month, basis, Decimal(at % 9_000 + 1_000) / 4, *[None] * 6])
        for at, (p, month, basis) in enumerate(months)
    )
    target = io.BytesIO()
    write_workbook(target, ACTUAL_TABLE, rows)
    return target.getvalue()


def lean(data: bytes, ids: dict[str, UUID]) -> Iterator[tuple[Any, ...]]:
    """Read the file as the product does."""
    table = read_table(data, ACTUAL_TABLE)
    assert table.issues.error_total == 0, table.issues.errors[:3]
    columns = table.columns
    codes = [ids[code] for code in columns["project_code"]]
    return zip(codes, columns["period"], columns["basis"], columns["amount"], strict=True)


def naive(data: bytes, ids: dict[str, UUID]) -> Iterator[tuple[Any, ...]]:
    """Read the file with a model per row."""
    sheet = CalamineWorkbook.from_filelike(io.BytesIO(data)).get_sheet_by_name(ACTUAL_TABLE.title).to_python()
    names = {"部门调度数": "reported", "统计数": "statistical"}
    models = [
        NaiveRow.model_validate(
            {
                "project_code": cells[0],
                "project_name": cells[1],
                "period": cells[2],
                "basis": names[str(cells[3])],
                "amount": str(cells[4]),
            }
        )
        for cells in sheet[3:]
    ]
    return ((ids[row.project_code], row.period, row.basis, row.amount) for row in models)


Run = Callable[[], Awaitable[None]]


async def best(runs: dict[str, Run], prepare: Run) -> dict[str, float]:
    """Seconds of each one's fastest of three. They take turns, so that a busy machine is busy for all of them."""
    fastest = dict.fromkeys(runs, float("inf"))
    for _ in range(RUNS):
        for label, run in runs.items():
            await prepare()
            begun = time.perf_counter()
            await run()
            fastest[label] = min(fastest[label], time.perf_counter() - begun)
    return fastest


def measure(parts: Parts) -> list[Figure]:
    """Rows a second of the plain COPY's."""
    parts.cluster  # noqa: B018 - started here: it runs a loop of its own
    seconds = asyncio.run(_seconds(parts))
    plain = seconds.pop(PLAIN)
    found = [Figure(f"{ROWS:,} rows of actuals by plain COPY", f"{ROWS / plain:,.0f} rows/s")]
    for label, taken in seconds.items():
        name, ratio = f"xlsx of {ROWS:,} actuals, of plain COPY: {label}", plain / taken
        found.append(at_least(name, ratio, TARGET, "{:.3f}") if label == LEAN else Figure(name, f"{ratio:.3f}"))
    return found


async def _seconds(parts: Parts) -> dict[str, float]:
    """By label, the seconds of each way on one server."""
    wait_for_quiet()
    known = projects()
    ids = {str(project.code): project.id for project in known}
    data = await asyncio.to_thread(file_of, known)
    async with parts.start_service("investment") as service:
        async with service.app.state.database.session() as session:
            await keep_projects(session, known)
        connection: asyncpg.Connection = await service.connect()
        await connection.execute(_PLAIN)
        rows = list(lean(data, ids))

        async def copy(made: Iterator[tuple[Any, ...]] | list[tuple[Any, ...]]) -> None:
            await connection.copy_records_to_table("plain_copy", records=made, columns=_COLUMNS)

        async def empty() -> None:
            await connection.execute("TRUNCATE plain_copy")
            await connection.execute("TRUNCATE actual, pending_event")

        async def send(submit: bool) -> None:
            client = service.client("office", subject="bench", lifetime=3_600)
            query = {"dry_run": False, "submit": submit}
            answer = await client.post(
                "/v1/actuals/import", files={"file": ("a.xlsx", data)}, params=query, timeout=300
            )
            assert answer.json()["created"] == ROWS, answer.text[:500]

        async def read() -> None:
            await asyncio.to_thread(read_table, data, ACTUAL_TABLE)

        seconds = await best(
            {
                PLAIN: lambda: copy(rows),
                "lean read, checked (no database)": read,
                LEAN: lambda: copy(lean(data, ids)),
                "naive read (a model per row) + COPY": lambda: copy(naive(data, ids)),
                "the service's import, drafts": lambda: send(False),
                "the service's import, submitted with events": lambda: send(True),
            },
            empty,
        )
        await connection.close()
    return seconds
