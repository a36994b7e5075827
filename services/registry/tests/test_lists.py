"""Lists: filter, order, pages, and the same as files."""

import io
import json
from typing import Any

import httpx
import pytest
from python_calamine import CalamineWorkbook

from services.kit.testing import ServiceUnderTest
from services.registry.tests.conftest import BASE, TOWN, register, seen

CASES: list[tuple[dict[str, Any], set[str]]] = [
    ({}, {"甲", "乙", "丙", "丁"}),
    ({"carrier": TOWN}, {"甲"}),
    ({"carrier": [TOWN, BASE]}, {"甲", "乙"}),
    ({"carrier": TOWN, "on": "2021-06-01"}, {"甲", "乙"}),
    ({"category": "base"}, {"乙"}),
    ({"inside": "false"}, {"丙", "丁"}),
    ({"inside": "true"}, {"甲", "乙"}),
    ({"state": "withdrawn"}, {"丁"}),
    ({"industrial": "false"}, {"丙"}),
    ({"batch": "building"}, {"丙"}),
    ({"track": ["key", "transformation"]}, {"丙"}),
    ({"owner_unit": "another"}, {"乙"}),
    ({"filed_from": "2020-01-01", "filed_to": "2020-12-31"}, {"乙"}),
    ({"started_from": "2021-03-01"}, {"甲"}),
    ({"q": "09-04-01-1"}, {"甲"}),
    ({"q": "乙"}, {"乙"}),
    ({"q": "%"}, set()),
    ({"q": "J"}, {"甲"}),
    ({"q": "甲 0401"}, set()),
    ({"q": "09-04 甲"}, {"甲"}),
    ({"code": "２１０１-330109-04-01-100001"}, {"甲"}),
]


@pytest.fixture
async def four(office: httpx.AsyncClient) -> None:
    """甲 in TOWN, 乙 moved from TOWN to BASE, 丙 outside, 丁 outside and withdrawn."""
    await register(office, name="甲", code="2101-330109-04-01-100001", started_on="2021-04-01", planned_total="5")
    moved = [
        {"carrier_code": TOWN, "valid_from": "2020-05-01", "valid_to": "2022-01-01"},
        {"carrier_code": BASE, "valid_from": "2022-01-01"},
    ]
    await register(
        office, name="乙", owner_unit="another", filed_on="2020-05-01", memberships=moved, planned_total="50"
    )
    outside: dict[str, Any] = {"memberships": [], "planned_total": None, "filed_on": None}
    await register(office, name="丙", industrial=False, batch="building", track="key", **outside)
    withdrawn = await register(office, name="丁", **outside)
    reason = {"withdrawn_on": "2022-01-01", "reason": "终止"}
    await office.post(f"/v1/projects/{withdrawn['id']}/withdraw", json=reason, headers=seen(1))


@pytest.mark.usefixtures("four")
async def test_filters_say_which_projects(office: httpx.AsyncClient) -> None:
    for query, names in CASES:
        answer = await office.get("/v1/projects", params=query)
        assert {project["name"] for project in answer.json()["items"]} == names, query


@pytest.mark.usefixtures("four")
@pytest.mark.parametrize(
    "sort", ["name", "-name", "code", "-filed_on", "started_on", "planned_total", "-planned_total"]
)
async def test_pages_in_any_order_show_every_project_once(office: httpx.AsyncClient, sort: str) -> None:
    names: list[str] = []
    cursor: str | None = None
    while True:
        query = {"sort": sort, "limit": "1"} | ({"cursor": cursor} if cursor else {})
        page = (await office.get("/v1/projects", params=query)).json()
        names += [project["name"] for project in page["items"]]
        cursor = page["next"]
        if cursor is None:
            break
    whole = (await office.get("/v1/projects", params={"sort": sort})).json()["items"]
    assert names == [project["name"] for project in whole]
    assert sorted(names) == sorted("甲乙丙丁")


@pytest.mark.usefixtures("four")
async def test_a_cursor_belongs_to_its_filter(office: httpx.AsyncClient) -> None:
    cursor = (await office.get("/v1/projects", params={"limit": 1})).json()["next"]
    other = await office.get("/v1/projects", params={"limit": 1, "cursor": cursor, "industrial": "true"})
    assert (other.status_code, other.json()["errors"][0]["pointer"]) == (422, "#/query/cursor")


@pytest.mark.usefixtures("four")
async def test_the_same_list_leaves_as_csv_workbook_and_ndjson(
    registry: ServiceUnderTest, office: httpx.AsyncClient
) -> None:
    query = {"industrial": "true", "on": "2021-06-01", "sort": "-planned_total"}
    lines = (await office.get("/v1/projects.ndjson", params=query)).text.splitlines()
    rows = [json.loads(line) for line in lines]
    assert [(row["name"], row["carrier_code"]) for row in rows] == [("丁", None), ("乙", TOWN), ("甲", TOWN)]
    assert (rows[1]["planned_total"], rows[1]["version"]) == ("50.0000", 1)

    csv = await office.get("/v1/projects.csv", params=query)
    assert "产业项目=True" in csv.text
    assert "计划总投资(万元)" in csv.text
    assert csv.text.count("\n") == 3 + 3

    workbook = await office.get("/v1/projects.xlsx", params=query)
    sheet = CalamineWorkbook.from_filelike(io.BytesIO(workbook.content)).get_sheet_by_name("项目").to_python()
    assert [row[sheet[2].index("项目名称")] for row in sheet[3:]] == ["丁", "乙", "甲"]

    assert (await registry.client("admin").get("/v1/projects.csv")).status_code == 403
    empty = await registry.client("carrier_officer", units=[], carriers=[]).get("/v1/projects.ndjson")
    assert empty.text == ""
