"""Many actuals (projects × months × bases) through the service's import, beside a plain COPY of the same rows.

By workbook, by CSV and as a batch of JSON lines, as drafts and submitted with their events; 10,000 rows, 100,000 and a
million, which come as files of the largest size that the import takes. The ways take turns in one run, and each figure
is the best of its runs. ``ZAITI_BENCH_ROWS=10000,100000`` measures only these sizes.
"""

import asyncio
import io
import itertools
import json
import os
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

import asyncpg

from bench.excel import projects
from bench.figures import Figure, at_least, at_most
from bench.parts import Parts
from bench.quiet import wait_for_quiet
from services.investment.actuals.rules import BASIS_LABELS, Basis
from services.investment.actuals.schemas import ACTUAL_TABLE
from services.investment.project_refs.operations import keep_projects
from services.investment.project_refs.schemas import HeardProject
from services.kit.periods import Period
from services.kit.tables import Limits, RecordRow, write_workbook
from services.kit.testing import ServiceUnderTest

SIZES = tuple(int(each) for each in os.environ.get("ZAITI_BENCH_ROWS", "10000,100000,1000000").split(","))
GOALS = {"xlsx": 0.15, "csv": 0.3}
GROWTH = 1.5
_MONTHS = list(Period("2019-01").until(Period("2022-12")))
_COLUMNS = ("project_id", "period", "basis", "amount")
_PLAIN = "CREATE TABLE plain_copy (project_id uuid, period text, basis text, amount numeric(18,4))"
_TYPES = {"csv": "text/csv", "ndjson": "application/x-ndjson"}
_KEPT_PROJECTS = 2_000
PLAIN, TABLE = "plain COPY", "COPY into the table itself, with its keys, indexes and checks"

Row = tuple[HeardProject, Period, Basis, Decimal]


@dataclass(frozen=True)
class Way:
    """How rows come in: the kind of file, and whether they are submitted."""

    kind: str
    submit: bool

    @property
    def label(self) -> str:
        return f"{self.kind}, {'submitted with events' if self.submit else 'drafts'}"


WAYS = [Way(kind, submit) for submit in (False, True) for kind in ("xlsx", "csv", "ndjson")]


def rows_of(known: Sequence[HeardProject], size: int) -> Iterator[Row]:
    """The first rows: every amount another, none out of proportion to its neighbours."""
    every = itertools.product(known, _MONTHS, Basis)
    for at, (project, month, basis) in enumerate(itertools.islice(every, size)):
        yield project, month, basis, Decimal(1_000_000 + at * 7_919 % 9_000_000) / 10_000


def files(rows: Sequence[Row], kind: str) -> list[bytes]:
    """The rows as files that the import takes."""
    largest = Limits().rows
    return [_file(rows[begin : begin + largest], kind) for begin in range(0, len(rows), largest)]


def _file(rows: Sequence[Row], kind: str) -> bytes:
    if kind == "xlsx":
        target = io.BytesIO()
        cells = (RecordRow([p.code, p.name, month, basis, amount, *[None] * 6]) for p, month, basis, amount in rows)
        write_workbook(target, ACTUAL_TABLE, cells)
        return target.getvalue()
    if kind == "csv":
        lines = (f"{p.code},{month},{BASIS_LABELS[basis]},{amount},\r\n" for p, month, basis, amount in rows)
        return "".join(["项目代码,月份,口径,投资额(万元),调整原因\r\n", *lines]).encode("utf-8-sig")
    records = (
        {"project_code": p.code, "period": month, "basis": basis, "amount": str(amount)}
        for p, month, basis, amount in rows
    )
    return "\n".join(map(json.dumps, records)).encode()


def measure(parts: Parts) -> list[Figure]:
    """Rows a second, of the plain COPY's, for each size and way, and how a row's time grows with their number."""
    parts.cluster  # noqa: B018 - started here: it runs a loop of its own
    return asyncio.run(_figures(parts))


async def _figures(parts: Parts) -> list[Figure]:
    wait_for_quiet()
    known = projects(-(-max(SIZES) // (len(_MONTHS) * len(Basis))))
    taken: dict[tuple[int, str], float] = {}
    async with parts.start_service("investment") as service:
        for begin in range(0, len(known), _KEPT_PROJECTS):
            async with service.app.state.database.session() as session:
                await keep_projects(session, known[begin : begin + _KEPT_PROJECTS])
        connection: asyncpg.Connection = await service.connect()
        await connection.execute(_PLAIN)
        for size in SIZES:
            taken |= await _seconds(service, connection, list(rows_of(known, size)))
        await connection.close()
    found = []
    for (size, label), seconds in taken.items():
        rate = f"{size / seconds:,.0f} rows/s"
        if label == PLAIN:
            found.append(Figure(f"{size:,} actuals by plain COPY", rate))
            continue
        said = label if label == TABLE else f"as {label}"
        name, ratio = f"{size:,} actuals {said}, of plain COPY ({rate})", taken[size, PLAIN] / seconds
        goal = GOALS.get(label.removesuffix(", drafts"))
        found.append(at_least(name, ratio, goal, "{:.3f}") if goal else Figure(name, f"{ratio:.3f}"))
    few, many = min(SIZES), max(SIZES)
    for way in WAYS if few < many else ():
        grown = (taken[many, way.label] / many) / (taken[few, way.label] / few)
        found.append(at_most(f"… a row's time, {few:,} → {many:,}: {way.label}", grown, GROWTH, "{:.2f} ×"))
    return found


async def _seconds(
    service: ServiceUnderTest, connection: asyncpg.Connection, rows: list[Row]
) -> dict[tuple[int, str], float]:
    """By size and label, the seconds of each way. They take turns, so that a busy machine is busy for all of them."""
    size = len(rows)
    records = [(project.id, *rest) for project, *rest in rows]
    fastest: dict[tuple[int, str], float] = {}

    def note(label: str, begun: float) -> None:
        took = time.perf_counter() - begun
        fastest[size, label] = min(took, fastest.get((size, label), took))

    sent = {kind: await asyncio.to_thread(files, rows, kind) for kind in ("xlsx", *_TYPES)}
    for _ in range(3 if size <= 100_000 else 1):
        await connection.execute("TRUNCATE plain_copy")
        begun = time.perf_counter()
        await connection.copy_records_to_table("plain_copy", records=records, columns=_COLUMNS)
        note(PLAIN, begun)
        await connection.execute("TRUNCATE actual, pending_event")
        begun = time.perf_counter()
        columns = [*_COLUMNS[:3], "working_amount"]
        await connection.copy_records_to_table("actual", records=records, columns=columns)
        note(TABLE, begun)
        for way in WAYS:
            await connection.execute("TRUNCATE actual, pending_event")
            begun = time.perf_counter()
            created = [await _send(service, way, data) for data in sent[way.kind]]
            note(way.label, begun)
            assert sum(created) == size, created
    return fastest


async def _send(service: ServiceUnderTest, way: Way, data: bytes) -> int:
    client = service.client("office", subject="bench", lifetime=3_600)
    query = {"dry_run": False, "submit": way.submit}
    body: dict[str, Any] = (
        {"files": {"file": ("a.xlsx", data)}}
        if way.kind == "xlsx"
        else {"content": data, "headers": {"Content-Type": _TYPES[way.kind]}}
    )
    answer = await client.post("/v1/actuals/import", params=query, timeout=600, **body)
    assert answer.status_code == 200, answer.text[:500]
    return int(answer.json()["created"])
