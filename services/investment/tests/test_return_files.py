"""Returns as workbooks, and beside the sums of records."""

import io
from collections.abc import AsyncIterator
from typing import Any

import httpx
import pytest
from python_calamine import CalamineWorkbook

from services.investment.project_refs.operations import keep_projects
from services.investment.project_refs.schemas import HeardProject
from services.investment.tests.conftest import project
from services.investment.tests.returning import ReturnDesk, good, refused
from services.kit.testing import StartService

HEADER = "报表类型,所属期,范围代码,数额(万元；用地为亩),同口径还原数(万元；用地为亩),边界日期,文号,来源部门,说明"


@pytest.fixture
async def desk(start_service: StartService) -> AsyncIterator[ReturnDesk]:
    async with start_service("investment", current_period="2022-09") as service:
        desk = ReturnDesk(service)
        await desk.learn()
        yield desk


async def send(
    desk: ReturnDesk, text: str | bytes, *, client: httpx.AsyncClient | None = None, **query: Any
) -> httpx.Response:
    data = text.encode() if isinstance(text, str) else text
    files = {"file": ("returns.csv" if isinstance(text, str) else "returns.xlsx", data)}
    return await (client or desk.statistics).post("/v1/returns/import", files=files, params=query)


def csv(*rows: str) -> str:
    return "\n".join([HEADER, *rows])


async def test_the_template_has_the_district_and_all_carriers_and_comes_back_unchanged(desk: ReturnDesk) -> None:
    query = {"kind": "value_added", "period": ["2018", "2021"]}
    answer = await desk.statistics.get("/v1/returns/template.xlsx", params=query)
    rows = CalamineWorkbook.from_filelike(io.BytesIO(answer.content)).get_sheet_by_name("统计报表").to_python()
    filled = [row[:4] for row in rows if row[0] == "规上工业增加值"]
    assert [row[3] for row in filled if row[1] == "2018"] == ["全区", "信息港小镇", "机器人小镇", "图灵小镇"]
    report = good(await send(desk, answer.content, dry_run=True))
    assert (report["rows"], report["created"], report["error_total"]) == (8, 0, 0)
    refused(await desk.tax.get("/v1/returns/template.xlsx", params=query), 403, "foreign_kind")


async def test_a_file_becomes_drafts_and_is_changed_by_its_own_export(desk: ReturnDesk) -> None:
    text = csv(
        "规上工业增加值,2018年,district,900,850,2021-04-01,萧统1号,tongji,",
        "规上工业增加值,2018,turing-town,200,,,,,",
        "规上工业增加值,2018,robot-town,,,,,,",
        "产业投资,2022年3月,district,50,,,,,",
    )
    preview = good(await send(desk, text, dry_run=True))
    assert (preview["created"], preview["unchanged"]) == (3, 1)
    assert good(await desk.office.get("/v1/returns"))["items"] == []
    good(await send(desk, text, dry_run=False))
    entries = good(await desk.office.get("/v1/returns", params={"sort": "period"}))["items"]
    assert [(each["period"], each["totals"]["outside"], each["state"]) for each in entries] == [
        ("2018", "700.0000", "draft"),
        ("2022-03", "50.0000", "draft"),
    ]
    again = good(await send(desk, text, dry_run=False))
    assert (again["created"], again["updated"], again["unchanged"]) == (0, 0, 4)
    exported = (await desk.statistics.get("/v1/returns.xlsx", params={"period": "2018"})).content
    assert good(await send(desk, exported, dry_run=False))["unchanged"] == 2
    first = good(await desk.office.get(f"/v1/returns/{entries[0]['id']}"))
    good(await desk.change(desk.statistics, first, note="改"))
    assert good(await send(desk, exported, dry_run=True))["error_total"] == 0
    changed = text.replace("200", "300")
    told = good(await send(desk, changed, dry_run=True))["issues"]
    assert [issue["code"] for issue in told] == ["already_entered"]


async def test_what_is_wrong_is_told_in_its_cell_and_nothing_is_written(desk: ReturnDesk) -> None:
    text = csv(
        "税收总额,2021,district,5,,,,,",
        "产业投资,2021,district,10,,,,,",
        "产业投资,2021,turing-town,11,,,,,",
        "产业投资,2020-01,district,-1,,,,,",
        "产业投资,2020-02,atlantis,1,,,,,",
        "产业投资,2020-03,district,1,,,甲,,",
        "产业投资,2020-03,turing-town,1,,,乙,,",
        "规上工业增加值,2021,district,5,,,,,",
        "规上工业增加值,2021-05,district,5,,,,,",
        "规上工业增加值,2023,district,5,,,,,",
        "规上工业增加值,昨天,district,5,,,,,",
        "新增产业用地,2020,district,5,,,,,",
    )
    told = [(issue["cell"], issue["code"]) for issue in good(await send(desk, text, dry_run=True))["issues"]]
    assert set(told) == {
        ("A2", "foreign_kind"),
        ("D3", "parts_exceed_total"),
        ("D5", "negative"),
        ("C6", "unknown_scope"),
        ("G8", "contradiction"),
        ("B10", "year_and_months"),
        ("B11", "outside_plan"),
        ("B12", "invalid"),
        ("A13", "foreign_kind"),
    }
    refused(await send(desk, text, dry_run=False), 422, "file_has_errors")
    assert good(await desk.office.get("/v1/returns"))["items"] == []


async def test_a_confirmed_return_is_not_changed_by_a_file(desk: ReturnDesk) -> None:
    await desk.confirmed({"district": "100", "turing-town": "20"})
    exported = (await desk.statistics.get("/v1/returns.ndjson")).text
    assert good(await send(desk, exported, dry_run=False))["unchanged"] == 2
    told = good(await send(desk, exported.replace('"100.0000"', '"110"'), dry_run=True))
    assert [issue["code"] for issue in told["issues"]] == ["wrong_state"]


async def test_reconciliation_shows_returns_beside_sums_and_never_mixes_them(desk: ReturnDesk) -> None:
    projects = [
        project(1, "turing-town"),
        project(2, "turing-town"),
        project(3, None),
        project(4, None, industrial=False),
    ]
    async with desk.service.app.state.database.session() as session:
        await keep_projects(session, [HeardProject.model_validate(each) for each in projects])
    for number, month, amount in (
        (0, "2021-03", "10"),
        (1, "2021-04", "20.5"),
        (2, "2021-04", "5"),
        (3, "2021-04", "99"),
    ):
        await record_actual(desk, str(projects[number]["id"]), month, amount)
    await desk.confirmed({"district": "40", "turing-town": "30"}, kind="investment", period="2021")
    await desk.confirmed({"district": "7"}, kind="value_added", period="2021")
    found = good(await desk.leader.get("/v1/reconciliations", params={"sort": "kind"}))["items"]
    investment, other = found
    assert {
        line["scope"]: (line["returned"], line["statistical"], line["difference"]) for line in investment["lines"]
    } == {
        "district": ("40.0000", "35.5000", "4.5000"),
        "turing-town": ("30.0000", "30.5000", "-0.5000"),
        "outside": ("10.0000", "5.0000", "5.0000"),
    }
    assert [line["percent"] for line in investment["lines"]] == ["11.25", "-1.67", "50.00"]
    assert {line["reported"] for line in investment["lines"]} == {None}
    assert other["bottom_up"] is False
    assert {line["statistical"] for line in other["lines"]} == {None}
    assert "图灵小镇" in (await desk.leader.get("/v1/reconciliations.csv")).text


async def record_actual(desk: ReturnDesk, project_id: str, month: str, amount: str) -> None:
    """A confirmed actual of the statistical basis."""
    body = {"project_id": project_id, "period": month, "basis": "statistical", "amount": amount}
    entered = good(await desk.statistics.post("/v1/actuals", json=body), 201)
    for client, step in ((desk.statistics, "submit"), (desk.office, "confirm")):
        headers = {"If-Match": f'"{entered["version"]}"'}
        entered = good(await client.post(f"/v1/actuals/{entered['id']}/{step}", headers=headers))


async def test_the_plans_clusters_are_there_and_others_are_the_officials(desk: ReturnDesk) -> None:
    clusters = good(await desk.leader.get("/v1/clusters"))["items"]
    assert [(each["code"], each["group"], each["clause"]) for each in clusters] == [
        ("纤维新材料", "100bn", "四(四)1"),
        ("新能源及零部件", "100bn", "四(四)1"),
    ]
    new = {"code": "数字安防", "name": "数字安防", "valid_from": "2020-01-01"}
    assert (await desk.statistics.post("/v1/clusters", json=new)).status_code == 403
    made = good(await desk.office.post("/v1/clusters", json=new), 201)
    refused(await desk.office.post("/v1/clusters", json=new), 409, "code_taken")
    headers = {"If-Match": f'"{clusters[0]["version"]}"'}
    plans = await desk.office.patch(f"/v1/clusters/{clusters[0]['id']}", json={"group": "10bn"}, headers=headers)
    refused(plans, 409, "plan_entry")
    change = {"valid_to": "2019-01-01"}
    wrong = await desk.office.patch(f"/v1/clusters/{made['id']}", json=change, headers={"If-Match": '"1"'})
    refused(wrong, 422, "order_of_days")
    good(await desk.enter({"数字安防": "100"}, kind="cluster_revenue", period="2021"), 201)
    assert [kind for kind, _ in await desk.events("cluster.")] == ["cluster.registered"] * 3
