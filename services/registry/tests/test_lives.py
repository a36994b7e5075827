"""Random lives of projects, through the API, against a plain model of what the register should answer."""

import itertools
from datetime import date
from typing import Any

import httpx
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from services.kit.testing import ServiceUnderTest
from services.registry.tests.conftest import BASE, TOWN
from services.registry.tests.machine import DAYS, Life, Register

PROJECTS, LISTS = 4, 2
ROLES = ("district_leader", "department_leader", "agent")
_codes = itertools.count()

_project = st.integers(0, PROJECTS - 1)
_list = st.integers(0, LISTS - 1)
_amount = st.integers(0, 9)
_span = st.tuples(st.integers(0, 10), st.integers(11, len(DAYS)))
ACTIONS = st.one_of(
    st.tuples(st.just("retrack"), _project, st.sampled_from(["ordinary", "key"])),
    st.tuples(st.just("correct"), _project, st.none() | _amount),
    st.tuples(st.just("issue"), _project, st.none() | st.sampled_from(DAYS[:6]), _amount),
    st.tuples(st.just("move"), _project, st.sampled_from([None, TOWN, BASE]), _span).map(lambda a: (*a[:3], *a[3])),
    st.tuples(
        st.just("lead"), _project, st.sampled_from(ROLES), st.sampled_from([None, "合成甲", "合成乙"]), _span
    ).map(lambda a: (*a[:4], *a[4])),
    st.tuples(st.just("withdraw"), _project, st.none() | _project),
    st.tuples(st.just("link"), _project, st.none() | _project, st.sampled_from(["split_phase", "related"])),
    st.tuples(st.just("add"), _list, _project),
    st.tuples(st.just("remove"), _list, _project),
    st.tuples(st.just("freeze"), _list, st.sampled_from(DAYS[:8])),
)


class Story:
    """The same projects in the register and in the model."""

    def __init__(self, office: httpx.AsyncClient) -> None:
        self.office, self.model = office, Register()
        self.ids: list[str] = []
        self.lists: list[str] = []

    async def begin(self) -> None:
        for at in range(PROJECTS):
            filed = date(2019, 1, 1 + 3 * (PROJECTS - at))
            body = {"name": f"项目{at}", "owner_unit": "town-office", "filed_on": filed.isoformat()}
            answer = await self.office.post("/v1/projects", json=body)
            self.ids.append(answer.json()["id"])
            self.model.lives.append(Life(f"项目{at}", filed))
        for at in range(LISTS):
            answer = await self.office.post("/v1/project-lists", json={"code": f"list-{next(_codes)}", "name": "清单"})
            self.lists.append(answer.json()["id"])
            self.model.frozen[at] = None

    async def take(self, action: tuple[Any, ...]) -> None:
        expected = self.model.apply(action)
        answer = await getattr(self, f"_{action[0]}")(*action[1:])
        assert answer.status_code == expected, (action, expected, answer.text)

    async def _post(self, at: int, path: str, body: dict[str, Any]) -> httpx.Response:
        address = f"/v1/projects/{self.ids[at]}"
        tag = {"If-Match": (await self.office.get(address)).headers["etag"]}
        return await self.office.request("POST" if path else "PATCH", address + path, json=body, headers=tag)

    async def _retrack(self, at: int, track: str) -> httpx.Response:
        return await self._post(at, "", {"track": track})

    async def _correct(self, at: int, amount: int | None) -> httpx.Response:
        return await self._post(at, "", {"planned_total": None if amount is None else str(amount)})

    async def _issue(self, at: int, day: date | None, amount: int) -> httpx.Response:
        return await self._post(at, "/planned-totals", {"amount": str(amount), "issued_on": day and day.isoformat()})

    async def _move(self, at: int, carrier: str | None, first: int, last: int) -> httpx.Response:
        return await self._post(at, "/memberships", {"carrier_code": carrier} | _period(first, last))

    async def _lead(self, at: int, role: str, person: str | None, first: int, last: int) -> httpx.Response:
        body = {"role": role, "person_name": person, "unit": person and "another"} | _period(first, last)
        return await self._post(at, "/leaders", body)

    async def _withdraw(self, at: int, other: int | None) -> httpx.Response:
        body = {
            "withdrawn_on": "2022-06-30",
            "reason": "不再实施",
            "replaced_by": None if other is None else self.ids[other],
        }
        return await self._post(at, "/withdraw", body)

    async def _link(self, at: int, head: int | None, relation: str) -> httpx.Response:
        return await self._post(
            at, "/chain", {"head_id": None if head is None else self.ids[head], "relation": relation}
        )

    async def _change_list(self, method: str, at: int, path: str, body: dict[str, Any] | None = None) -> httpx.Response:
        address = f"/v1/project-lists/{self.lists[at]}"
        tag = {"If-Match": (await self.office.get(address)).headers["etag"]}
        return await self.office.request(method, f"{address}/{path}", json=body, headers=tag)

    async def _add(self, at: int, member: int) -> httpx.Response:
        return await self._change_list("POST", at, "members", {"project_ids": [self.ids[member]]})

    async def _remove(self, at: int, member: int) -> httpx.Response:
        return await self._change_list("DELETE", at, f"members/{self.ids[member]}")

    async def _freeze(self, at: int, day: date) -> httpx.Response:
        return await self._change_list("POST", at, "freeze", {"frozen_on": day.isoformat()})

    async def compare(self) -> dict[str, int]:
        """Hold every project to the model; answers the version of each."""
        versions = {}
        codes = {
            (await self.office.get(f"/v1/project-lists/{each}")).json()["code"]: at
            for at, each in enumerate(self.lists)
        }
        for at, life in enumerate(self.model.lives):
            shown = (await self.office.get(f"/v1/projects/{self.ids[at]}")).json()
            said = Life(
                shown["name"], date.fromisoformat(shown["filed_on"]), shown["state"] == "active", shown["track"]
            )
            for day in DAYS:
                said.carriers.update((day, one["carrier_code"]) for one in shown["memberships"] if _covers(one, day))
                said.leaders |= {
                    (one["role"], day): one["person_name"] for one in shown["leaders"] if _covers(one, day)
                }
            for one in shown["planned_totals"]:
                said.totals[one["issued_on"] and date.fromisoformat(one["issued_on"])] = int(float(one["amount"]))
            chain = shown["chain"] or {"head_id": None, "relation": None}
            said.head = self.ids.index(chain["head_id"]) if chain["head_id"] else None
            said.relation = chain["relation"]
            said.replaced_by = self.ids.index(shown["replaced_by"]) if shown["replaced_by"] else None
            for one in shown["lists"]:
                said.lists[codes[one["code"]]] = one["planned_total"] and int(float(one["planned_total"]))
            assert said == life
            assert shown["counts"] == self.model.counts(at)
            assert (shown["planned_total"] and int(float(shown["planned_total"]))) == life.total
            versions[self.ids[at]] = shown["version"]
        return versions


def _period(first: int, last: int) -> dict[str, Any]:
    return {"valid_from": DAYS[first].isoformat(), "valid_to": DAYS[last].isoformat() if last < len(DAYS) else None}


def _covers(one: dict[str, Any], day: date) -> bool:
    return one["valid_from"] <= day.isoformat() and (one["valid_to"] is None or day.isoformat() < one["valid_to"])


@settings(
    max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
@given(actions=st.lists(ACTIONS, min_size=8, max_size=24))
async def test_whatever_befalls_projects_the_register_answers_as_the_plain_model(
    registry: ServiceUnderTest, office: httpx.AsyncClient, actions: list[tuple[Any, ...]]
) -> None:
    story = Story(office)
    await story.begin()
    for action in actions:
        await story.take(action)
    versions = await story.compare()
    connection = await registry.connect()
    try:
        said = await connection.fetch(
            "SELECT subject, array_agg(version ORDER BY version) AS versions FROM"
            " (SELECT subject, version FROM event UNION ALL SELECT subject, version FROM pending_event) AS every"
            " WHERE subject = ANY($1) GROUP BY subject",
            list(versions),
        )
    finally:
        await connection.close()
    assert {row["subject"]: row["versions"] for row in said} == {
        subject: list(range(1, last + 1)) for subject, last in versions.items()
    }, "one event for each version of each project"
