"""Infrastructure of carriers, and the plans drawn up for them: single writes, whole files, what follows from them."""

import io
from typing import Any

import httpx

from services.kit.tables import TableSchema
from services.kit.testing import ServiceUnderTest, kept_file
from services.registry.infrastructure_items.rules import ItemKind
from services.registry.infrastructure_items.schemas import ITEM_TABLE
from services.registry.planning_documents.schemas import DOCUMENT_TABLE
from services.registry.tests.conftest import BASE, TOWN, seen
from services.registry.tests.test_carriers_in_full import carrier_of, last_event, pointers

ITEMS, DOCUMENTS = "/v1/infrastructure-items", "/v1/planning-documents"
PROOF = {"document_number": "验收〔2022〕1 号"}


async def state(client: httpx.AsyncClient, kind: str, **fields: Any) -> httpx.Response:
    return await client.post(ITEMS, json={"carrier_code": TOWN, "kind": kind, **fields})


async def upload(
    client: httpx.AsyncClient, address: str, table: TableSchema, rows: list[dict[str, str]], **query: Any
) -> httpx.Response:
    """Send rows, given by titles of columns, as a CSV file."""
    lines = [",".join(column.title for column in table.writable)]
    lines += [",".join(row.get(column.title, "") for column in table.writable) for row in rows]
    file = {"file": ("rows.csv", io.BytesIO(("\ufeff" + "\n".join(lines)).encode()), "text/csv")}
    return await client.post(f"{address}/import", files=file, params=query)


async def test_a_carrier_is_complete_on_the_day_its_last_applicable_item_was_accepted(
    registry: ServiceUnderTest, office: httpx.AsyncClient
) -> None:
    first, *others = list(ItemKind)
    for day, kind in enumerate(others, 1):
        fields = {"applicable": False} if kind is ItemKind.HEAT else {"accepted_on": f"2022-01-{day:02}", **PROOF}
        assert (await state(office, kind, **fields)).status_code == 201
    assert (await carrier_of(office))["infrastructure_complete_on"] is None, "one kind has not been stated"
    last = (await state(office, first, due_on="2020-12-31", done_on="2022-02-01")).json()
    assert (last["stage"], (await carrier_of(office))["infrastructure_complete_on"]) == ("done", None)
    address = f"{ITEMS}/{last['id']}"
    accepted = await office.patch(address, json={"accepted_on": "2022-03-01", **PROOF}, headers=seen(1))
    assert accepted.json()["stage"] == "accepted"
    carrier = await carrier_of(office)
    assert (carrier["infrastructure_complete_on"], carrier["version"]) == ("2022-03-01", 2)
    assert (await last_event(registry, "registry.carrier.updated"))["infrastructure_complete_on"] == "2022-03-01"
    assert (await office.delete(address, headers=seen(2))).status_code == 204
    assert (await office.get(address)).status_code == 404
    gone = await last_event(registry, "registry.infrastructure_item.withdrawn")
    assert (gone["version"], gone["carrier_code"]) == (3, TOWN)
    assert (await carrier_of(office))["infrastructure_complete_on"] is None


async def test_an_acceptance_needs_proof_and_dates_that_can_be(office: httpx.AsyncClient) -> None:
    for fields, pointer in (
        ({"accepted_on": "2022-01-01"}, "#/document_number"),
        ({"accepted_on": "2022-01-01", "done_on": "2022-02-01", **PROOF}, "#/accepted_on"),
        ({"done_on": "2090-01-01"}, "#/done_on"),
        ({"applicable": False, "due_on": "2022-01-01"}, "#/due_on"),
    ):
        assert pointers(await state(office, "heat", **fields)) == [pointer], fields
    assert (await state(office, "heat")).status_code == 201
    assert (await state(office, "heat")).json()["code"] == "kind_taken"


async def test_items_are_found_by_how_far_they_are(office: httpx.AsyncClient) -> None:
    await state(office, "heat", applicable=False)
    await state(office, "power", due_on="2020-12-31")
    await state(office, "telecom", due_on="2090-12-31")
    await state(office, "internal_roads", done_on="2022-01-01")
    await state(office, "external_roads", accepted_on="2022-01-01", **PROOF)
    found = {}
    for stage in ("not_applicable", "overdue", "open", "done", "accepted"):
        items = (await office.get(ITEMS, params={"stage": stage})).json()["items"]
        assert {item["stage"] for item in items} == {stage}
        found[stage] = [item["kind"] for item in items]
    assert found == {
        "not_applicable": ["heat"],
        "overdue": ["power"],
        "open": ["telecom"],
        "done": ["internal_roads"],
        "accepted": ["external_roads"],
    }
    listed = (await office.get(ITEMS)).json()["items"]
    assert [item["kind"] for item in listed][:2] == ["external_roads", "internal_roads"], "as the plan names them"


async def test_an_officer_states_items_of_its_own_carriers_only(
    office: httpx.AsyncClient, town_officer: httpx.AsyncClient, registry: ServiceUnderTest
) -> None:
    assert (await state(town_officer, "heat")).status_code == 201
    foreign = await town_officer.post(ITEMS, json={"carrier_code": BASE, "kind": "heat"})
    assert (foreign.status_code, foreign.json()["code"]) == (403, "outside_scope")
    assert (await state(registry.client("department_officer"), "power")).status_code == 403
    listed = (await town_officer.get(ITEMS)).json()["items"]
    assert len(listed) == 1
    of_base = (await office.post(ITEMS, json={"carrier_code": BASE, "kind": "heat"})).json()
    touched = await town_officer.patch(f"{ITEMS}/{of_base['id']}", json={"note": "x"}, headers=seen(1))
    assert touched.status_code == 403
    rows = [{"载体代码": BASE, "设施类别": "供电"}]
    report = (await upload(town_officer, ITEMS, ITEM_TABLE, rows)).json()
    assert [issue["code"] for issue in report["issues"]] == ["outside_scope"]


async def test_items_come_from_a_file_whole_and_complete_their_carriers(office: httpx.AsyncClient) -> None:
    names = ["对外路网", "内部主干路网", "供热", "供排水", "供电", "通讯", "产业社区服务中心"]
    rows = [
        {
            "载体代码": TOWN,
            "设施类别": name,
            "是否适用": "是",
            "验收日期": f"2022-02-{day:02}",
            "验收文号": f"验〔{day}〕",
        }
        for day, name in enumerate(names, 1)
    ]
    unproven = {"载体代码": BASE, "设施类别": "供电", "验收日期": "2022-02-01"}
    refused = await upload(office, ITEMS, ITEM_TABLE, [*rows, unproven], dry_run=False)
    assert (refused.status_code, refused.json()["code"]) == (422, "file_has_errors")
    assert (await office.get(ITEMS)).json()["items"] == []
    report = (await upload(office, ITEMS, ITEM_TABLE, rows, dry_run=False)).json()
    assert (report["created"], report["wrong"]) == (7, 0)
    assert (await carrier_of(office))["infrastructure_complete_on"] == "2022-02-07"
    again = (await upload(office, ITEMS, ITEM_TABLE, rows, dry_run=False)).json()
    assert (again["created"], again["unchanged"]) == (0, 7)
    assert (await carrier_of(office))["version"] == 2
    assert (await office.get(f"{ITEMS}.csv")).text.count("已验收") == 7
    assert (await office.get(f"{ITEMS}/template.xlsx")).content[:2] == b"PK"


async def test_a_plan_is_approved_on_a_day_and_belongs_to_a_carrier_or_the_district(
    registry: ServiceUnderTest, office: httpx.AsyncClient, town_officer: httpx.AsyncClient
) -> None:
    plan = {"carrier_code": TOWN, "kind": "industrial_plan", "title": "图灵小镇产业规划"}
    made = (await office.post(DOCUMENTS, json=plan)).json()
    address = f"{DOCUMENTS}/{made['id']}"
    assert pointers(await office.patch(address, json={"state": "approved"}, headers=seen(1))) == ["#/approved_on"]
    approved = {"state": "issued", "approved_on": "2020-06-30", "approval_number": "萧政函〔2020〕8 号"}
    text = {"file": await kept_file(office, "规划文本.pdf")}
    issued = await town_officer.patch(address, json=approved | text, headers=seen(1))
    assert (issued.status_code, issued.json()["file"]["name"]) == (200, "规划文本.pdf")
    assert (await last_event(registry, "registry.planning_document.updated"))["approved_on"] == "2020-06-30"
    assert (await office.post(DOCUMENTS, json=plan)).json()["code"] == "title_taken"
    district = {"kind": "build_plan", "title": "风情科创走廊四年建设行动计划"}
    assert (await town_officer.post(DOCUMENTS, json=district)).status_code == 403
    assert (await office.post(DOCUMENTS, json=district)).status_code == 201
    for query, count in (
        ({"of_district": True}, 1),
        ({"state": "issued"}, 1),
        ({"carrier": TOWN}, 1),
        ({"q": "8 号"}, 1),
    ):
        assert len((await office.get(DOCUMENTS, params=query)).json()["items"]) == count, query
    rows = [{"规划种类": "概念规划", "规划名称": "三江汇流区域概念规划", "状态": "评审报批中"}]
    assert (await upload(office, DOCUMENTS, DOCUMENT_TABLE, rows, dry_run=False)).json()["created"] == 1
    assert "三江汇流" in (await office.get(f"{DOCUMENTS}.csv")).text
    assert (await office.delete(address, headers=seen(2))).status_code == 204
