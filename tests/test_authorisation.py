"""Who may call what: every operation of every service, by every role, as tests/authorisation says.

The operations are those of the OpenAPI documents, so that none escapes. A request here names records that do not exist
and has an empty body: it shows whether the door opens. Whose records a role then reaches is
``test_authorisation_scopes.py``'s.
"""

import asyncio
import re
from dataclasses import dataclass
from typing import Any

import httpx
import pytest

from services.kit.callers import Role
from services.kit.testing import ServiceUnderTest, StartService
from tests.authorisation.expectations import SCOPED, Operation, existing, expected, what_to_add
from tests.authorisation.sides import DOMAINS
from zaiti.topology import SERVICES

NOBODY = "http://127.0.0.1:9"
NAMES = [service.name for service in SERVICES]
ENDLESS = "/v1/stream"
_VALUES = {"file_format": "csv", "period": "2022-09", "number": "1", "digest": "0" * 64, "kind": "indicators"}
_ANY_ID = "0199f4c0-0000-7000-8000-000000000000"
_CLAIMS: dict[Role, dict[str, Any]] = {
    Role.CARRIER_OFFICER: {"carriers": ["turing-town"], "units": ["town-office"]},
    Role.DEPARTMENT_OFFICER: {"units": ["land-bureau"], "domains": DOMAINS},
    Role.PLATFORM: {"scopes": sorted(SCOPED.values())},
}


@dataclass(frozen=True)
class Asked:
    """Who asked what, whether they may, and what they got. At a public door 401 is about the password."""

    who: str
    operation: str
    public: bool
    may: bool
    status: int
    code: str

    @property
    def wrong(self) -> bool:
        """Whether somebody was let in or kept out who should not have been; 503 is a sibling's absence."""
        if self.may:
            return self.status in (403, 500) or (self.status == 401 and not self.public)
        return self.status != (401 if self.who == "nobody" else 403)


def _filled(path: str) -> str:
    return re.sub(r"{(\w+)}", lambda found: _VALUES.get(found[1], _ANY_ID), path)


async def _ask(client: httpx.AsyncClient, who: str, operation: Operation, may: bool) -> Asked:
    writes = {} if operation.method == "GET" else {"json": {}, "headers": {"If-Match": '"1"'}}
    answer = await client.request(operation.method, _filled(operation.path), **writes)  # type: ignore[arg-type]
    problem = "problem+json" in answer.headers.get("content-type", "")
    return Asked(
        who,
        operation.name,
        operation.roles == "public",
        may,
        answer.status_code,
        answer.json()["code"] if problem else "",
    )


async def _everybody_asks(service: ServiceUnderTest, operation: Operation) -> list[Asked]:
    # The stream ends with its token.
    lifetime = 1 if operation.path == ENDLESS else 300
    public = operation.roles == "public"
    asking = [_ask(service.client(None), "nobody", operation, may=public)]
    for role in Role:
        client = service.client(role, lifetime=lifetime, **_CLAIMS.get(role, {}))
        asking.append(_ask(client, role, operation, may=role in operation.allowed))
    if operation.roles in SCOPED:
        others = [scope for scope in SCOPED.values() if scope != SCOPED[operation.roles]]
        client = service.client(Role.PLATFORM, scopes=others, subject="another")
        asking.append(_ask(client, "platform without the scope", operation, may=False))
    return list(await asyncio.gather(*asking))


@pytest.mark.parametrize("service", NAMES)
def test_every_operation_has_an_expectation_and_every_expectation_an_operation(service: str) -> None:
    said, there = expected(service), existing(service)
    missing = [name for name in there if name not in said]
    assert not missing, what_to_add(service, missing)
    assert sorted(said.keys() - set(there)) == []


@pytest.mark.parametrize("name", NAMES)
async def test_every_operation_admits_the_roles_that_it_should_and_no_other(
    name: str, start_service: StartService
) -> None:
    there = set(existing(name))
    async with start_service(name, registry_url=NOBODY, identity_url=NOBODY, current_period="2022-09") as service:
        asked = [
            each
            for operation in expected(name).values()
            if operation.name in there
            for each in await _everybody_asks(service, operation)
        ]
    wrong = [str(each) for each in asked if each.wrong]
    assert not wrong, "\n".join(wrong)
    assert {each.who for each in asked if each.may} >= set(Role), "not every role was let in anywhere"
