"""20,000 projects with 48 months each, by workbook and by API: the most memory that a service's process ever held.

The whole system runs as ``make up`` starts it. The projects come in one workbook; their months, 960,000 rows, in
workbooks as large as the import takes them and, for the second basis of as many projects as one file holds, as NDJSON.
The kernel keeps the peak of each process.
"""

import io
import itertools
import json
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import httpx

from bench.figures import Figure, at_most
from bench.parts import Parts, System
from services.investment.actuals.schemas import ACTUAL_TABLE
from services.kit.periods import Period
from services.kit.tables import RecordRow, write_workbook
from services.registry.projects.schemas import PROJECT_TABLE, ProjectRow

PROJECTS, A_FILE, LIMIT_MIB = 20_000, 144_000, 768
_MONTHS = list(Period("2019-01").until(Period("2022-12")))
_SERVICES = ("registry", "investment", "aggregator", "progress")
_UNIT = "development-office"
# The demonstration's past months are closed: what comes late carries a reason.
_REASON = "容量测试"


def measure(parts: Parts) -> list[Figure]:
    """The peak of each service, and how many rows came in."""
    system = parts.system
    unit = _a_unit(system)
    _send(system, "registry", "projects", "projects.xlsx", _projects(unit), "dry_run=false&acknowledge=true")
    rows = 0
    for name, content in _months():
        options = "dry_run=false&submit=true&acknowledge=true"
        rows += _send(system, "investment", "actuals", name, content, options)
    expected = PROJECTS * len(_MONTHS)
    assert rows >= expected, f"{rows} of {expected} rows came in"
    peaks = {name: _peak(process.pid) for name, process in system.stack.processes().items() if name in _SERVICES}
    found = [
        at_most(
            f"{PROJECTS:,} projects × {len(_MONTHS)} months imported: most memory of {name}",
            peak,
            LIMIT_MIB,
            "{:.0f} MiB",
        )
        for name, peak in sorted(peaks.items())
    ]
    return [*found, Figure("… rows of months, as workbooks and as NDJSON", f"{rows:,}")]


def _a_unit(system: System) -> str:
    with system.stack.sign_in("office") as client:
        units: list[dict[str, Any]] = client.get("/api/identity/v1/units?limit=500").json()["items"]
    return str(units[0]["code"]) if units else _UNIT


def _code(number: int) -> str:
    return f"2112-330109-04-01-{number:06d}"


def _projects(unit: str) -> bytes:
    names = [column.name for column in PROJECT_TABLE.columns]
    plain = ProjectRow(name="示例", owner_unit=unit, synthetic=True).model_dump()
    rows = (
        RecordRow(
            [
                (plain | {"code": _code(number), "name": f"合成容量项目{number}", "planned_total": Decimal(number)})[
                    name
                ]
                for name in names
            ]
        )
        for number in range(PROJECTS)
    )
    target = io.BytesIO()
    write_workbook(target, PROJECT_TABLE, rows)
    return target.getvalue()


def _months() -> Iterator[tuple[str, bytes]]:
    every = itertools.product(range(PROJECTS), _MONTHS)
    while some := list(itertools.islice(every, A_FILE)):
        target = io.BytesIO()
        names = [column.name for column in ACTUAL_TABLE.columns]
        values = (
            {
                "project_code": _code(number),
                "period": month,
                "basis": "reported",
                "amount": Decimal(number % 900 + 100),
                "reason": _REASON,
            }
            for number, month in some
        )
        write_workbook(target, ACTUAL_TABLE, (RecordRow([each.get(name) for name in names]) for each in values))
        yield "actuals.xlsx", target.getvalue()
    lines = (
        json.dumps(
            {"project_code": _code(number), "period": month, "basis": "statistical", "amount": "100", "reason": _REASON}
        )
        for number, month in itertools.islice(itertools.product(range(PROJECTS), _MONTHS), A_FILE)
    )
    yield "actuals.ndjson", "\n".join(lines).encode()


def _send(system: System, service: str, resource: str, name: str, content: bytes, options: str) -> int:
    # Signed in anew: a token lives five minutes.
    with httpx.Client(headers=system.bearer("office"), timeout=600, trust_env=False) as client:
        answer = client.post(
            f"{system.direct(service)}/v1/{resource}/import?{options}", files={"file": (name, content)}
        )
    assert answer.status_code == 200, answer.text[:1000]
    return int(answer.json()["created"])


def _peak(pid: int) -> float:
    for line in Path(f"/proc/{pid}/status").read_text().splitlines():
        if line.startswith("VmHWM:"):
            return int(line.split()[1]) / 1024
    raise RuntimeError("the kernel keeps no peak")
