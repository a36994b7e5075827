"""Records of several sides in a running service, made over its API from the YAML files in ``records``."""

import io
import itertools
import json
import zipfile
from dataclasses import dataclass, field
from pathlib import Path
from string import Template
from typing import Any
from uuid import UUID, uuid4

import httpx
import yaml
from stdnum.cn import uscc

from services.kit.callers import Role
from services.kit.testing import ServiceUnderTest
from tests.authorisation.expectations import Operation

RECORDS = Path(__file__).parent / "records"
IDS = {"id", "milestone_id", "report_id", "actual_id", "project_id", "enterprise_id"}
_numbers = itertools.count(1)
DOMAINS = ["statistics", "commerce", "talent"]
"""What the department of these tests answers for; departments of other domains are held one by one."""


def credit_code(number: int) -> str:
    """A credit code of no real enterprise: digits counted up, check character computed."""
    base = f"91330109MA2Y{number:05d}"
    return base + str(uscc.calc_check_digit(base))


@dataclass
class Side:
    """One of the sides that records belong to, and what is put into bodies for it."""

    name: str
    values: dict[str, str]
    tokens: set[str] = field(default_factory=set)

    def filled(self, shape: Any) -> Any:
        """A body with the side's values in it; another number each time."""
        number = next(_numbers)
        values = self.values | {"n": str(number), "credit_code": credit_code(number)}
        return _filled(shape, values)


def _filled(shape: Any, values: dict[str, str]) -> Any:
    if isinstance(shape, str):
        return Template(shape).substitute(values)
    if isinstance(shape, dict):
        return {key: _filled(inner, values) for key, inner in shape.items()}
    return [_filled(inner, values) for inner in shape] if isinstance(shape, list) else shape


def sides() -> dict[Role | None, Side]:
    """The carrier's officer's, the department's, and the others' (None), who are neither."""
    told: dict[Role | None, tuple[str, str, str, str, str]] = {
        Role.CARRIER_OFFICER: ("town", "甲方", "turing-town", "town-office", "reported"),
        Role.DEPARTMENT_OFFICER: ("bureau", "丙方", "base-zone", "land-bureau", "statistical"),
        None: ("other", "乙方", "robot-town", "elsewhere", "reported"),
    }
    return {
        role: Side(
            name,
            {"side": name, "word": word, "carrier": carrier, "unit": unit, "basis": basis, "projects": str(uuid4())},
            {word, unit},
        )
        for role, (name, word, carrier, unit, basis) in told.items()
    }


def clients(service: ServiceUnderTest) -> dict[Role, httpx.AsyncClient]:
    """A client of every role; each officer has its side."""
    claims: dict[Role, dict[str, Any]] = {
        Role.CARRIER_OFFICER: {"carriers": ["turing-town"], "units": ["town-office"]},
        Role.DEPARTMENT_OFFICER: {"units": ["land-bureau"], "domains": DOMAINS},
        Role.PLATFORM: {"scopes": ["events:read"]},
    }
    return {role: service.client(role, **claims.get(role, {})) for role in Role}


def records_of(service: str) -> dict[str, dict[str, Any]]:
    """The shapes of a service's records, by the resource's path."""
    found: dict[str, dict[str, Any]] = yaml.safe_load((RECORDS / f"{service}.yaml").read_text("utf-8"))
    return found


def slug(path: str) -> str:
    """What a resource's records are called in bodies: ``/v1/project-lists/{id}`` is ``project_lists``."""
    return path.split("/")[2].partition(".")[0].replace("-", "_")


def record_of(operation: Operation) -> str:
    """The path of the resource that an operation is about."""
    return "/".join(operation.path.split("/")[:3]).partition(".")[0]


def suffix(operation: Operation) -> str:
    """What names an operation within its resource's shapes: ``PATCH``, ``POST /withdraw``."""
    rest = operation.path.removeprefix(record_of(operation))
    words = [part for part in rest.split("/") if part and not part.startswith("{")]
    return " ".join([operation.method, *(f"/{word}" for word in words[:1])])


async def make(office: httpx.AsyncClient, shapes: dict[str, dict[str, Any]], side: Side) -> None:
    """The side's records, made by the office."""
    for path, shape in shapes.items():
        if "made" not in shape:
            continue
        answer = await office.post(path, json=side.filled(shape["made"]))
        assert answer.status_code == 201, (path, answer.text)
        record = answer.json()
        side.values[slug(path)] = record["id"]
        for step in shape.get("then", ()):
            taken = await office.post(
                f"{path}/{record['id']}{step['path']}",
                json=side.filled(step.get("body")),
                headers={"If-Match": f'"{record["version"]}"'},
            )
            assert taken.is_success, (path, taken.text)
        side.tokens.add(record["id"])


def told(answer: httpx.Response) -> str:
    """All the text of an answer, of a workbook that of its parts."""
    if "spreadsheetml" not in answer.headers.get("content-type", ""):
        return answer.text
    with zipfile.ZipFile(io.BytesIO(answer.content)) as book:
        return "".join(book.read(name).decode("utf-8", "replace") for name in book.namelist())


def as_file(row: dict[str, Any]) -> dict[str, Any]:
    """A file of one row, as an import takes it."""
    return {"file": ("rows.ndjson", json.dumps(row, ensure_ascii=False).encode(), "application/x-ndjson")}


def exported(text: str, record_id: str) -> dict[str, Any]:
    """The row of a record in an NDJSON export."""
    rows = (json.loads(line) for line in text.splitlines())
    return next(row for row in rows if row["id"] == record_id)


def project_of(side: Side) -> dict[str, Any]:
    """The side's project as the registry states it."""
    stay = {"carrier_code": side.values["carrier"], "valid_from": "2019-01-01", "valid_to": None}
    return {
        "id": UUID(side.values["projects"]), "version": 1, "code": None, "name": f"{side.values['word']}项目",
        "industrial": True, "track": "ordinary", "owner_unit": side.values["unit"], "filed_on": "2021-01-15",
        "state": "active", "synthetic": True, "memberships": [stay],
    }  # fmt: skip
