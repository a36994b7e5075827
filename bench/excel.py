"""100,000 rows of actuals from an Excel file, beside a plain COPY of the same rows in the same run.

``python -m bench.excel``: each figure is the best of three, the ratio is to the plain COPY.
"""

import asyncio
import io
import itertools
import resource
import statistics
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from decimal import Decimal
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import asyncpg
from pydantic import BaseModel
from python_calamine import CalamineWorkbook

from services.investment.actuals.schemas import ACTUAL_TABLE
from services.investment.project_refs.operations import keep_projects
from services.investment.project_refs.schemas import HeardProject
from services.kit import testing
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


def projects() -> list[HeardProject]:
    """The projects that the file reports on."""
    return [
        HeardProject(
            id=uuid4(),
            version=1,
            code=f"2101-330109-04-01-{number:06d}",
            name=f"合成项目{number}",
            industrial=True,
            owner_unit="bench",
            state="active",
            synthetic=True,
        )
        for number in range(_PROJECTS)
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


class Lag:
    """How long the event loop let others wait, milliseconds, sampled every 5 ms."""

    def __init__(self) -> None:
        self.waits: list[float] = []

    async def watch(self) -> None:
        """Sample until cancelled."""
        while True:
            begun = time.perf_counter()
            await asyncio.sleep(0.005)
            self.waits.append((time.perf_counter() - begun - 0.005) * 1_000)


async def measure(cluster: testing.Cluster, directory: Path) -> dict[str, float]:
    """Run everything on one server; answers label and seconds, plain COPY first."""
    known = projects()
    ids = {str(project.code): project.id for project in known}
    data = await asyncio.to_thread(file_of, known)
    start = testing.start_service.__wrapped__(cluster, directory)  # type: ignore[attr-defined]
    async with start("investment") as service:
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

        lag = Lag()

        async def import_watched() -> None:
            watching = asyncio.create_task(lag.watch())
            await send(False)
            watching.cancel()

        results = await best(
            {
                PLAIN: lambda: copy(rows),
                "lean read, checked (no database)": read,
                LEAN: lambda: copy(lean(data, ids)),
                "naive read (a model per row) + COPY": lambda: copy(naive(data, ids)),
                "service import, drafts": import_watched,
                "service import, submitted, an event each": lambda: send(True),
            },
            empty,
        )
        await connection.close()
    p50, longest = statistics.median(lag.waits), max(lag.waits)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"\nfile {len(data) / 1e6:.1f} MB; peak memory {peak:.0f} MB")
    print(f"event loop while drafts are imported: p50 {p50:.1f} ms, longest {longest:.0f} ms")
    return results


def main() -> int:
    """Print the table; fails when the lean way misses its target."""
    running = contextmanager(testing.cluster.__wrapped__)  # type: ignore[attr-defined]
    with running() as cluster, tempfile.TemporaryDirectory() as directory:
        results = asyncio.run(measure(cluster, Path(directory)))
    plain = results[PLAIN]
    print(f"\n| {ROWS:,} rows of actuals | rows/s | of plain COPY |\n|---|---:|---:|")
    for label, seconds in results.items():
        print(f"| {label} | {ROWS / seconds:,.0f} | {plain / seconds:.3f} |")
    reached = plain / results[LEAN]
    print(f"\n{LEAN}: {reached:.3f} of plain COPY, target {TARGET}")
    return 0 if reached >= TARGET else 1


if __name__ == "__main__":
    sys.exit(main())
