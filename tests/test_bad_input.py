"""Bad input through the gateway of the running system: a clear answer in Chinese, and nothing half-written.

What one service or the gateway alone can show is held by its own tests; here is what needs all of them together.
"""

import io
import re
import zipfile
from collections.abc import Callable, Iterator

import httpx
import pytest
import xlsxwriter

from tests.stack import Stack

HEADERS = ["项目代码", "月份", "口径", "投资额(万元)", "调整原因"]
IMPORT = "/api/investment/v1/actuals/import"


@pytest.fixture(scope="module")
def office(demo_stack: Stack) -> Iterator[httpx.Client]:
    """The office, on the demonstration set."""
    with demo_stack.sign_in("office", timeout=120) as client:
        yield client


def _problem(answer: httpx.Response, status: int) -> dict[str, object]:
    """The answer's problem, whole and readable by an official."""
    assert answer.status_code == status, answer.text[:500]
    assert answer.headers["content-type"].startswith("application/problem+json")
    body: dict[str, object] = answer.json()
    assert re.search(r"[\u4e00-\u9fff]", str(body["detail"]))
    assert {"type", "title", "status", "code", "trace_id"} <= body.keys()
    return body


def _workbook(fill: Callable[[xlsxwriter.worksheet.Worksheet], object], headers: list[str] = HEADERS) -> bytes:
    target = io.BytesIO()
    book = xlsxwriter.Workbook(target)
    sheet = book.add_worksheet("实际投资")
    sheet.write_row(0, 0, headers)
    fill(sheet)
    book.close()
    return target.getvalue()


def _bomb() -> bytes:
    """A workbook whose sheet is 600 MB of nothing."""
    target = io.BytesIO(_workbook(lambda sheet: None))
    with zipfile.ZipFile(target, "a", zipfile.ZIP_DEFLATED) as archive, archive.open("xl/extra.xml", "w") as entry:
        for _ in range(600):
            entry.write(b"\0" * (1 << 20))
    return target.getvalue()


def _state(client: httpx.Client) -> str:
    """Every record that an import could have made or changed, without the line that says when it was exported."""
    rows = client.get("/api/investment/v1/actuals.csv").raise_for_status().text.partition("\n项目代码")[2]
    assert rows.count("\n") > 1000
    return rows


def _all_wrong(sheet: xlsxwriter.worksheet.Worksheet) -> None:
    sheet.write_row(1, 0, ["2101-330109-04-01-999999", "2022-08", "部门调度数", "一百", ""])
    sheet.write_row(2, 0, ["2101-330109-04-01-999999", "2031-01", "部门调度数", -5, ""])
    sheet.write_row(3, 0, ["2101-330109-04-01-999999", "2022-07", "部门调度数"])
    sheet.write_formula(3, 3, "=1+1", None, 2)
    sheet.merge_range(4, 0, 4, 2, "2101-330109-04-01-999999")


BAD = {
    "zip bomb": _bomb,
    "wrong headers": lambda: _workbook(lambda sheet: None, ["编号", "年月", "类别", "金额", "备注"]),
    "no table": lambda: b"%PDF-1.7 not a table",
    "errors of every kind": lambda: _workbook(_all_wrong),
}


@pytest.mark.parametrize("kind", BAD)
def test_a_bad_file_is_refused_whole(kind: str, office: httpx.Client) -> None:
    before = _state(office)
    answer = office.post(IMPORT, params={"dry_run": False}, files={"file": ("月报.xlsx", BAD[kind]())})
    body = _problem(answer, answer.status_code)
    assert answer.status_code in (413, 415, 422)
    assert _state(office) == before
    if kind == "errors of every kind":
        told = str(body["errors"])
        assert all(cell in told for cell in ("D2", "D4")), told


def test_a_token_of_another_system_and_a_changed_one_are_refused(office: httpx.Client) -> None:
    head, claims, signature = office.headers["authorization"].removeprefix("Bearer ").split(".")
    for token in (f"{head}.{claims}.{signature[::-1]}", f"{head}.{claims[:-4]}.{signature}", "x.y.z"):
        answer = office.get("/api/registry/v1/projects", headers={"Authorization": f"Bearer {token}"})
        _problem(answer, 401)


def test_no_path_leads_to_what_is_inside(demo_stack: Stack, office: httpx.Client) -> None:
    for path in ("/api/registry/internal/v1/inbox/investment", "/api/investment/v1/..%2finternal/v1/inbox/registry",
                 "/internal/v1/inbox/registry", "/api/registry/metrics", "/api/nobody/v1/x"):  # fmt: skip
        answer = office.post(path, json={})
        assert answer.status_code in (400, 404), path
        _problem(answer, answer.status_code)
