"""Who sees and writes what."""

import httpx
import pytest

from services.kit.testing import ServiceUnderTest
from services.registry.tests.conftest import BASE, TOWN, a_project, register, seen

READERS = ("leader", "office", "inspector", "department_officer", "platform", "service")


async def test_each_role_reads_what_it_may(registry: ServiceUnderTest, office: httpx.AsyncClient) -> None:
    project = await register(office)
    for role in READERS:
        assert (await registry.client(role).get(f"/v1/projects/{project['id']}")).status_code == 200, role
        assert len((await registry.client(role).get("/v1/carriers")).json()["items"]) == 2, role
    assert (await registry.client("admin").get("/v1/projects")).status_code == 403
    assert (await registry.client(None).get("/v1/projects")).status_code == 401


async def test_an_officer_sees_the_projects_of_its_carriers_today_and_of_its_units(
    office: httpx.AsyncClient, town_officer: httpx.AsyncClient
) -> None:
    inside = await register(office, name="今在小镇", owner_unit="elsewhere")
    owned = await register(office, name="本单位", memberships=[])
    gone = [{"carrier_code": TOWN, "valid_from": "2020-01-01", "valid_to": "2021-01-01"}]
    left = await register(office, name="已迁出", owner_unit="elsewhere", memberships=gone)
    listed = (await town_officer.get("/v1/projects")).json()["items"]
    assert {project["id"] for project in listed} == {inside["id"], owned["id"]}
    assert (await town_officer.get(f"/v1/projects/{left['id']}")).status_code == 404
    hidden = await town_officer.patch(f"/v1/projects/{left['id']}", json={"name": "改"}, headers=seen(1))
    assert hidden.status_code == 404
    mine = await town_officer.patch(f"/v1/projects/{inside['id']}", json={"name": "改"}, headers=seen(1))
    assert mine.status_code == 200


async def test_an_officer_registers_only_in_its_own_carrier_and_unit(town_officer: httpx.AsyncClient) -> None:
    project = await register(town_officer)
    elsewhere = [{"carrier_code": BASE, "valid_from": "2021-01-01"}]
    for fields in ({"memberships": elsewhere}, {"owner_unit": "another-office"}):
        refused = await town_officer.post("/v1/projects", json=a_project(**fields))
        assert (refused.status_code, refused.json()["code"]) == (403, "outside_scope")
    away = await town_officer.patch(f"/v1/projects/{project['id']}", json={"owner_unit": "another"}, headers=seen(1))
    assert away.status_code == 403


@pytest.mark.parametrize("role", ["leader", "inspector", "department_officer", "platform", "service", "admin"])
async def test_only_the_office_and_officers_write(
    registry: ServiceUnderTest, office: httpx.AsyncClient, role: str
) -> None:
    project = await register(office)
    client = registry.client(role)
    address = f"/v1/projects/{project['id']}"
    move = {"carrier_code": BASE, "valid_from": "2022-01-01"}
    for answer in (
        await client.post("/v1/projects", json=a_project()),
        await client.patch(address, json={"name": "改"}, headers=seen(1)),
        await client.post(f"{address}/memberships", json=move, headers=seen(1)),
        await client.post(
            f"{address}/withdraw", json={"withdrawn_on": "2022-01-01", "reason": "终止"}, headers=seen(1)
        ),
        await client.post("/v1/carriers", json={}),
    ):
        assert answer.status_code == 403


async def test_moving_a_project_is_the_office_s_alone(
    office: httpx.AsyncClient, town_officer: httpx.AsyncClient
) -> None:
    project = await register(office)
    move = {"carrier_code": BASE, "valid_from": "2022-01-01"}
    answer = await town_officer.post(f"/v1/projects/{project['id']}/memberships", json=move, headers=seen(1))
    assert answer.status_code == 403
