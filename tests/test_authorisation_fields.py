"""What of a record is not for everybody who may read it, and what of it not for everybody who may write it."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import httpx
import pytest
import yaml

from services.kit.callers import Role
from services.kit.testing import StartService
from tests.authorisation import sides
from tests.authorisation.expectations import ROLES
from tests.authorisation.worlds import World, a_world

FIELDS: dict[str, dict[str, list[dict[str, Any]]]] = yaml.safe_load(
    (Path(__file__).parent / "authorisation" / "fields.yaml").read_text("utf-8")
)
READERS = ROLES["readers"]
WRITERS = ROLES["reporters"]
REFUSED = (403, 404)


def _roles(said: str | Iterable[str]) -> frozenset[Role]:
    return ROLES[said] if isinstance(said, str) else frozenset(map(Role, said))


def _filled(world: World, shape: Any) -> Any:
    side = world.sides[Role.CARRIER_OFFICER]
    side.values["other_projects"] = world.other.values["projects"]
    return side.filled(shape)


async def _do(world: World, client: httpx.AsyncClient, step: dict[str, Any]) -> httpx.Response:
    method = next(each for each in ("POST", "PATCH", "PUT") if each in step)
    address = _filled(world, step[method])
    seen = await world.clients[Role.OFFICE].get("/".join(address.split("/")[:4]))
    headers = {"If-Match": seen.headers["etag"]} if "etag" in seen.headers else {}
    return await client.request(method, address, json=_filled(world, step.get("body")), headers=headers)


@pytest.mark.parametrize("service", FIELDS)
async def test_what_is_not_for_every_reader_is_shown_to_those_it_is_for(
    service: str, start_service: StartService
) -> None:
    async with a_world(service, start_service) as world:
        clients: dict[str, httpx.AsyncClient] = {str(role): client for role, client in world.clients.items()}
        clients["colleague"] = world.up.client(Role.OFFICE, subject="colleague")
        for entry in FIELDS[service]["shown"]:
            for step in entry["given"]:
                done = await _do(world, clients[step.get("by", "office")], step)
                assert done.is_success, (step, done.text)
            says, shown_to = _filled(world, entry["says"]), _roles(entry["shown_to"])
            asked = READERS - frozenset(map(Role, entry.get("unasked", ())))
            for role in asked:
                for address in _filled(world, entry["in"]):
                    answer = await world.clients[role].get(address)
                    fine = answer.status_code in (200, 404) and (says in sides.told(answer)) == (role in shown_to)
                    world.note(
                        fine, role, address, answer.status_code, "shows" if role not in shown_to else "lacks", says
                    )
    assert not world.faults, "\n".join(world.faults)


@pytest.mark.parametrize("service", FIELDS)
async def test_what_is_not_every_writer_s_to_say_is_said_by_those_whose_it_is(
    service: str, start_service: StartService
) -> None:
    async with a_world(service, start_service) as world:
        for entry in FIELDS[service]["written"]:
            may = _roles(entry["by"])
            for role in sorted(WRITERS, key=lambda each: each in may):
                answer = await _do(world, world.clients[role], entry)
                # Who comes second finds it said; what somebody does not see is not there.
                fine = answer.is_success or answer.status_code == 409 if role in may else answer.status_code in REFUSED
                world.note(fine, role, entry, answer.status_code, answer.text[:300])
    assert not world.faults, "\n".join(world.faults)


async def test_a_department_of_another_domain_sees_no_investment(start_service: StartService) -> None:
    async with a_world("investment", start_service) as world:
        stranger = world.up.client(
            Role.DEPARTMENT_OFFICER, subject="stranger", units=["land-bureau"], domains=["talent"]
        )
        assert (await stranger.get("/v1/actuals")).json()["items"] == []
        for side in world.sides.values():
            assert (await stranger.get(f"/v1/actuals/{side.values['actuals']}")).status_code == 404
            assert side.values["word"] not in (await stranger.get("/v1/actuals.csv")).text
        body = {"project_id": world.other.values["projects"], "period": "2022-05", "amount": "1"}
        for basis in ("reported", "statistical"):
            assert (await stranger.post("/v1/actuals", json=body | {"basis": basis})).status_code in (403, 404)


async def test_a_department_of_another_domain_sees_no_personal_field_and_writes_of_nobody(
    start_service: StartService,
) -> None:
    async with a_world("talent", start_service) as world:
        stranger = world.up.client(Role.DEPARTMENT_OFFICER, subject="stranger", units=["tax"], domains=["statistics"])
        side = world.sides[Role.CARRIER_OFFICER]
        person = f"/v1/people/{side.values['people']}"
        given = {"If-Match": (await world.clients[Role.OFFICE].get(person)).headers["etag"]}
        answer = await world.clients[Role.OFFICE].patch(person, json={"employer": "甄合成研究院"}, headers=given)
        assert "甄" in (await world.clients[Role.DEPARTMENT_OFFICER].get(person)).text, answer.text
        for address in (person, "/v1/people", "/v1/people.csv", "/v1/people.ndjson", "/v1/people.xlsx"):
            assert "甄" not in sides.told(await stranger.get(address)), address
        for path in ("applications", "submissions", "reviewers", "reviews", "objections", "decision-packs", "merges"):
            answer = await stranger.get(f"/v1/{path}")
            assert answer.status_code == 403 or answer.json()["items"] == [], path
        reveal = {"purpose": "other", "note": "合成"}
        assert (await stranger.post(f"{person}/reveal", json=reveal)).status_code == 403
        assert (await stranger.post(f"{person}/personal-record", json=reveal)).status_code == 403
        new: dict[str, dict[str, Any]] = {
            "/v1/people": {"name": "甄合成"},
            "/v1/teams": {"name": "合成团队"},
            "/v1/selections": {"person_id": side.values["people"], "programme": "guo_qian"},
            "/v1/applications": {"person_id": side.values["people"], "programme": "shi_521", "unit": "land-bureau"},
        }
        for path, body in new.items():
            assert (await stranger.post(path, json=body)).status_code in (403, 404), path
        etag = {"If-Match": (await world.clients[Role.OFFICE].get(person)).headers["etag"]}
        assert (await stranger.patch(person, json={"title": "教授"}, headers=etag)).status_code in (403, 404)
        assert (await stranger.delete(person, headers=etag)).status_code in (403, 404)
