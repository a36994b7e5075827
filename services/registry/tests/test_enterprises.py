"""Enterprises: checked codes, no duplicates, dated recognitions with their sources."""

import io
import json
from typing import Any

import httpx
import pytest
from python_calamine import CalamineWorkbook

from services.kit.testing import ServiceUnderTest
from services.registry.tests.conftest import BASE, TOWN, seen
from services.registry.tests.registers import events, send

# Of no real enterprise: digits chosen, check character computed.
CODES = ("91330109MA2X00001Q", "91330109MA2X00002U", "91330109MA2X00003Y")


def an_enterprise(number: int = 0, **fields: Any) -> dict[str, Any]:
    """What registers an enterprise in TOWN."""
    own = {"credit_code": CODES[number], "name": f"示例科技{number}有限公司", "carrier_code": TOWN}
    return own | {"registered_on": "2020-06-01", "industry_code": "6510"} | fields


async def register(client: httpx.AsyncClient, number: int = 0, **fields: Any) -> dict[str, Any]:
    """Register an enterprise and answer it."""
    answer = await client.post("/v1/enterprises", json=an_enterprise(number, **fields))
    assert answer.status_code == 201, answer.text
    body: dict[str, Any] = answer.json()
    return body


async def test_an_enterprise_lives_from_its_registration_to_its_closing(
    registry: ServiceUnderTest, office: httpx.AsyncClient
) -> None:
    startup = {"since": "2020-12-01", "source": "科技初创名单〔2020〕1号"}
    made = await register(office, technology_startup=startup)
    quasi = {"kind": "quasi", "recognised_on": "2021-03-01", "source": "准独角兽榜单 2021"}
    full = {"kind": "full", "recognised_on": "2022-03-01", "source": "独角兽榜单 2022"}
    address = f"/v1/enterprises/{made['id']}"
    grown = await office.patch(address, json={"unicorn": [full, quasi]}, headers=seen(1))
    assert grown.json()["unicorn"] == [quasi, full]
    closed = await office.patch(address, json={"closed_on": "2022-06-30"}, headers=seen(2))
    assert (closed.json()["closed_on"], closed.json()["version"]) == ("2022-06-30", 3)
    assert (await office.patch(address, json={"closed_on": "2022-06-30"}, headers=seen(3))).json()["version"] == 3
    assert (await office.patch(address, json={"name": "旧"}, headers=seen(1))).status_code == 412
    assert (await office.patch(address, json={"name": "旧"})).status_code == 428

    recorded = await events(registry, "enterprise")
    assert [each["type"] for each in recorded] == ["registered", "updated", "updated"]
    assert recorded[2]["technology_startup"] == startup
    assert recorded[2]["unicorn"] == [quasi, full]
    assert "search" not in recorded[2]


async def test_a_credit_code_is_checked_and_is_one_enterprise_s(office: httpx.AsyncClient) -> None:
    made = await register(office, credit_code="９１330109 ma2x00001q")
    assert made["credit_code"] == CODES[0]
    again = await office.post("/v1/enterprises", json=an_enterprise(0, name="另一家"))
    assert (again.status_code, again.json()["code"]) == (409, "code_taken")
    for wrong in ("91330109MA2X000011", "91330109", "O1330109MA2X00001Q", ""):
        refused = await office.post("/v1/enterprises", json=an_enterprise(1, credit_code=wrong))
        assert refused.status_code == 422, wrong
        assert refused.json()["errors"][0]["pointer"] == "#/credit_code"
    # An entry made by mistake gives its code back, and cannot be changed any more.
    assert (await office.delete(f"/v1/enterprises/{made['id']}", headers=seen(1))).status_code == 204
    await register(office)
    late = await office.patch(f"/v1/enterprises/{made['id']}", json={"name": "改"}, headers=seen(2))
    assert (late.status_code, late.json()["code"]) == (409, "withdrawn")
    assert len((await office.get("/v1/enterprises")).json()["items"]) == 1
    assert len((await office.get("/v1/enterprises", params={"state": ["active", "withdrawn"]})).json()["items"]) == 2


@pytest.mark.parametrize(
    ("fields", "pointer"),
    [
        ({"carrier_code": "nowhere"}, "#/carrier_code"),
        ({"closed_on": "2020-05-31"}, "#/closed_on"),
        ({"technology_startup": {"since": "2020-12-01", "source": " "}}, "#/technology_startup/source"),
        ({"technology_startup": {"since": "2020-01-01", "source": "名单"}}, "#/technology_startup/since"),
        ({"unicorn": [{"kind": "full", "recognised_on": "2021-01-01", "source": "榜"}] * 2}, "#/unicorn/1/kind"),
        (
            {
                "unicorn": [
                    {"kind": "quasi", "recognised_on": "2022-01-01", "source": "榜"},
                    {"kind": "full", "recognised_on": "2021-01-01", "source": "榜"},
                ]
            },
            "#/unicorn",
        ),
        ({"registered_on": 0}, "#/registered_on"),
        ({"industry_code": "99999"}, "#/industry_code"),
        ({"colour": "red"}, "#/colour"),
    ],
)
async def test_what_does_not_fit_is_refused_at_its_place(
    office: httpx.AsyncClient, fields: dict[str, Any], pointer: str
) -> None:
    refused = await office.post("/v1/enterprises", json=an_enterprise(**fields))
    assert (refused.status_code, refused.json()["errors"][0]["pointer"]) == (422, pointer), refused.text
    assert (await office.get("/v1/enterprises")).json()["items"] == []


async def test_an_officer_sees_and_writes_the_enterprises_of_its_carriers_only(
    office: httpx.AsyncClient, town_officer: httpx.AsyncClient
) -> None:
    own = await register(town_officer)
    foreign = await register(office, 1, carrier_code=BASE)
    outside = await register(office, 2, carrier_code=None)
    assert [each["id"] for each in (await town_officer.get("/v1/enterprises")).json()["items"]] == [own["id"]]
    for hidden in (foreign, outside):
        address = f"/v1/enterprises/{hidden['id']}"
        assert (await town_officer.get(address)).status_code == 404
        assert (await town_officer.patch(address, json={"name": "改"}, headers=seen(1))).status_code == 404
        assert (await town_officer.delete(address, headers=seen(1))).status_code == 404
    for elsewhere in (BASE, None):
        address = f"/v1/enterprises/{own['id']}"
        moved = await town_officer.patch(address, json={"carrier_code": elsewhere}, headers=seen(1))
        assert (moved.status_code, moved.json()["code"]) == (403, "outside_scope")
    rows = [an_enterprise(1), an_enterprise(2, carrier_code=None) | {"id": foreign["id"], "version": 1}]
    report = (await send(town_officer, "enterprises", rows, dry_run=True)).json()
    assert {(each["row"], each["code"]) for each in report["issues"]} == {
        (1, "taken"),
        (2, "unknown_record"),
        (2, "taken"),
        (2, "outside_scope"),
    }
    assert "技" not in (await town_officer.get("/v1/enterprises.csv", params={"carrier": BASE})).text.split("\n", 3)[-1]


@pytest.mark.parametrize("role", ["leader", "inspector", "department_officer", "platform", "service"])
async def test_the_others_only_read(registry: ServiceUnderTest, office: httpx.AsyncClient, role: str) -> None:
    made = await register(office)
    client = registry.client(role)
    assert (await client.get(f"/v1/enterprises/{made['id']}")).status_code == 200
    for answer in (
        await client.post("/v1/enterprises", json=an_enterprise(1)),
        await client.patch(f"/v1/enterprises/{made['id']}", json={"name": "改"}, headers=seen(1)),
        await client.delete(f"/v1/enterprises/{made['id']}", headers=seen(1)),
        await send(client, "enterprises", [an_enterprise(1)]),
    ):
        assert answer.status_code == 403


async def test_lists_filter_sort_page_and_search_by_initials(office: httpx.AsyncClient) -> None:
    unicorn = {"kind": "quasi", "recognised_on": "2021-03-01", "source": "榜单"}
    await register(office, 0, name="杭州甲智能有限公司", unicorn=[unicorn])
    await register(office, 1, name="乙材料有限公司", carrier_code=BASE, closed_on="2022-01-01", industry_code="2829")
    startup = {"since": "2021-12-01", "source": "名单"}
    await register(office, 2, name="丙软件有限公司", carrier_code=None, technology_startup=startup)

    async def names(**wanted: Any) -> list[str]:
        answer = await office.get("/v1/enterprises", params=wanted)
        assert answer.status_code == 200, answer.text
        return [each["name"][:2] for each in answer.json()["items"]]

    assert await names(q="智能") == await names(q="hzjzn") == await names(unicorn="quasi") == ["杭州"]
    assert await names(q=CODES[1][-6:]) == await names(closed=True) == await names(industry="28") == ["乙材"]
    assert await names(startup=True) == await names(inside=False) == ["丙软"]
    first = (await office.get("/v1/enterprises", params={"limit": 2, "sort": "-credit_code"})).json()
    rest = await office.get("/v1/enterprises", params={"limit": 2, "sort": "-credit_code", "cursor": first["next"]})
    codes = [each["credit_code"] for each in [*first["items"], *rest.json()["items"]]]
    assert codes == sorted(CODES, reverse=True)


async def test_a_file_is_written_whole_or_not_at_all_and_may_be_sent_again(
    registry: ServiceUnderTest, office: httpx.AsyncClient
) -> None:
    good = [an_enterprise(0, synthetic=True), an_enterprise(1, startup_since="2021-01-01", startup_source="名单")]
    bad = [
        an_enterprise(2, credit_code="91330109MA2X00003Q"),
        an_enterprise(2, name=""),
        an_enterprise(2, carrier_code="nowhere", startup_since="2021-01-01", closed_on="2019-01-01"),
        an_enterprise(0, name="同一份文件里再来一次"),
    ]
    refused = await send(office, "enterprises", good + bad)
    found = [(error["pointer"], error["code"]) for error in refused.json()["errors"]]
    assert (refused.status_code, set(found)) == (
        422,
        {
            ("#/3", "format"),
            ("#/4", "required"),
            ("#/5", "unknown_carrier"),
            ("#/5", "required"),
            ("#/5", "order"),
            ("#/6", "duplicate"),
        },
    )
    assert (await office.get("/v1/enterprises")).json()["items"] == []
    preview = (await send(office, "enterprises", good, dry_run=True)).json()
    written = (await send(office, "enterprises", good)).json()
    again = (await send(office, "enterprises", good)).json()
    counts = [(each["created"], each["updated"], each["unchanged"]) for each in (preview, written, again)]
    assert counts == [(2, 0, 0), (2, 0, 0), (0, 0, 2)]
    assert [each["type"] for each in await events(registry, "enterprise")] == ["registered"] * 2


async def test_an_exported_workbook_comes_back_and_a_conflict_is_told_in_its_cell(office: httpx.AsyncClient) -> None:
    made = await register(office)
    workbook = (await office.get("/v1/enterprises.xlsx")).content
    files = {"file": ("企业.xlsx", workbook)}
    same = await office.post("/v1/enterprises/import", params={"dry_run": False}, files=files)
    assert (same.status_code, same.json()["unchanged"]) == (200, 1), same.text
    rows = [json.loads((await office.get("/v1/enterprises.ndjson")).text)]
    rows[0].pop("state")
    assert (await send(office, "enterprises", [rows[0] | {"name": "已改名"}])).json()["updated"] == 1
    read = (await office.get(f"/v1/enterprises/{made['id']}")).json()
    assert (read["name"], read["version"]) == ("已改名", 2)

    stale = await office.post("/v1/enterprises/import", params={"dry_run": False}, files=files)
    assert [(error["pointer"], error["code"]) for error in stale.json()["errors"]] == [("B4", "stale")]
    assert "现为“已改名”" in stale.json()["detail"] + stale.json()["errors"][0]["detail"]
    marked = await office.post("/v1/enterprises/import", params={"annotated": True}, files=files)
    cells = CalamineWorkbook.from_filelike(io.BytesIO(marked.content)).get_sheet_by_name("企业").to_python()
    assert cells[2][-1] == "问题"
    assert "已改名" in str(cells[3][-1])


async def test_what_is_no_table_is_refused_with_a_reason(office: httpx.AsyncClient) -> None:
    for name, data in (("x.xlsx", b"PK\x03\x04 broken"), ("x.csv", b"a,b\n1,2\n"), ("x.bin", b"\x00\x01")):
        for asked in ({"dry_run": False}, {"annotated": True}):
            answer = await office.post("/v1/enterprises/import", params=asked, files={"file": (name, data)})
            assert answer.status_code == 422, (name, asked)


async def test_the_template_offers_the_officer_s_own_carriers(town_officer: httpx.AsyncClient) -> None:
    content = (await town_officer.get("/v1/enterprises/template.xlsx")).content
    book = CalamineWorkbook.from_filelike(io.BytesIO(content))
    assert "统一社会信用代码*" in book.get_sheet_by_name("企业").to_python()[2]
    assert TOWN in str(book.get_sheet_by_name("_lists").to_python())
    assert BASE not in str(book.get_sheet_by_name("_lists").to_python())
