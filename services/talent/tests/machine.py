"""Random lives of people, through the API, against a plain model: lists and dictionaries, no rows, no locks.

The model knows people by the number of their document. Whoever brings a number again means that person, or the one it
was merged into.
"""

import itertools
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import httpx
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from services.kit.testing import ServiceUnderTest
from services.talent.tests.counting import place, told
from services.talent.tests.people import person

PEOPLE = 4
COUNTED, UNCOUNTED = ("guo_qian", "shi_521"), "plan_5213"
DAYS = ["2019-05-01", "2020-03-01", "2020-08-15", "2021-12-31"]
_serials = itertools.count(start=1, step=PEOPLE)

who = st.integers(0, PEOPLE - 1)
day = st.sampled_from([None, *DAYS])


@dataclass
class Place:
    """A place in a programme, and whose it is just now."""

    id: str
    holder: int
    programme: str
    introduced_on: str | None
    version: int = 1
    active: bool = True


@dataclass
class Union:
    """A merge, with what went over: places, and the teams led."""

    id: str
    survivor: int
    merged: int
    places: list[Place]
    teams: list["Team"]
    version: int = 1
    undone: bool = False


@dataclass
class Team:
    """A team, its leader, and when its one member is which person."""

    id: str
    leader: int


@dataclass
class Register:
    """All of it. ``into`` says whom somebody was merged into."""

    ids: dict[int, str] = field(default_factory=dict)
    into: dict[int, int] = field(default_factory=dict)
    places: list[Place] = field(default_factory=list)
    unions: list[Union] = field(default_factory=list)
    teams: list[Team] = field(default_factory=list)

    def root(self, person: int) -> int:
        """Who somebody is by now."""
        while person in self.into:
            person = self.into[person]
        return person

    def holds(self, person: int, programme: str) -> bool:
        """Whether somebody holds a place in a programme."""
        return any(each.active and (each.holder, each.programme) == (person, programme) for each in self.places)

    def counted_on(self, person: int) -> str | None:
        """The first day of introduction in a counted programme; of somebody merged, none."""
        days = [
            each.introduced_on
            for each in self.places
            if each.active and each.holder == person and each.programme in COUNTED and each.introduced_on
        ]
        return min(days, default=None) if person not in self.into else None


class PeopleMachine(RuleBasedStateMachine):
    """Whatever is entered, merged, split, taken back and entered again: each person counts once."""

    run: Callable[[Any], Any]
    talent: ServiceUnderTest
    office: httpx.AsyncClient

    @initialize()
    def begin(self) -> None:
        """People nobody has met yet."""
        self.model, self.first = Register(), next(_serials)

    def _ask(self, method: str, url: str, expected: int, body: Any = None, version: int | None = None) -> Any:
        headers = {"If-Match": f'"{version}"'} if version is not None else {}
        answer = self.run(self.office.request(method, url, json=body, headers=headers))
        assert answer.status_code == expected, (method, url, body, answer.text)
        return answer.json() if answer.content else None

    @rule(one=who, programme=st.sampled_from([*COUNTED, UNCOUNTED]), on=day)
    def nominate(self, one: int, programme: str, on: str | None) -> None:
        """Enter a place with the person's own data, as a file does that is imported again and again."""
        model, root = self.model, self.model.root(one)
        taken = one in model.ids and model.holds(root, programme)
        body = place(programme, introduced_on=on, person=person(self.first + one, name=f"测试{one}"))
        made = self._ask("POST", "/v1/selections", 409 if taken else 201, body)
        if taken:
            assert made["code"] == "already_selected"
            return
        assert made["person_known"] == (one in model.ids)
        assert made["person_id"] == model.ids.setdefault(one, made["person_id"]) or made["person_id"] == model.ids[root]
        model.places.append(Place(made["id"], root, programme, on))

    @precondition(lambda self: len(self.model.ids) > 1)
    @rule(data=st.data())
    def merge(self, data: Any) -> None:
        """Two are one; whoever was merged before, or is the same, cannot be."""
        model = self.model
        survivor, merged = (data.draw(st.sampled_from(sorted(model.ids))) for _ in range(2))
        body = {"survivor_id": model.ids[survivor], "merged_id": model.ids[merged], "reason": "同一人"}
        expected = 422 if survivor == merged else 409 if {survivor, merged} & set(model.into) else 201
        made = self._ask("POST", "/v1/merges", expected, body)
        if expected != 201:
            return
        moved = [each for each in model.places if each.holder == merged]
        led = [each for each in model.teams if each.leader == merged]
        for each in moved:
            each.holder, each.version = survivor, each.version + 1
        for team in led:
            team.leader = survivor
        model.into[merged] = survivor
        model.unions.append(Union(made["id"], survivor, merged, moved, led))
        assert sorted(made["moved"]["selections"]) == sorted(each.id for each in moved)

    @precondition(lambda self: self.model.unions)
    @rule(data=st.data())
    def split(self, data: Any) -> None:
        """They are two after all: each gets back what came of it; refused while the survivor is merged itself."""
        union = data.draw(st.sampled_from(self.model.unions))
        possible = not union.undone and union.survivor not in self.model.into
        self._ask(
            "POST", f"/v1/merges/{union.id}/split", 200 if possible else 409, {"reason": "非同一人"}, union.version
        )
        if not possible:
            return
        union.undone, union.version = True, union.version + 1
        del self.model.into[union.merged]
        for each in union.places:
            each.holder, each.version = union.merged, each.version + 1
        for team in union.teams:
            team.leader = union.merged

    @precondition(lambda self: any(each.active for each in self.model.places))
    @rule(data=st.data(), on=day)
    def date(self, data: Any, on: str | None) -> None:
        """Another day of introduction, or none."""
        chosen = data.draw(st.sampled_from([each for each in self.model.places if each.active]))
        self._ask("PATCH", f"/v1/selections/{chosen.id}", 200, {"introduced_on": on}, chosen.version)
        if chosen.introduced_on != on:
            chosen.introduced_on, chosen.version = on, chosen.version + 1

    @precondition(lambda self: any(each.active for each in self.model.places))
    @rule(data=st.data())
    def withdraw(self, data: Any) -> None:
        """A place is taken back."""
        chosen = data.draw(st.sampled_from([each for each in self.model.places if each.active]))
        self._ask("DELETE", f"/v1/selections/{chosen.id}", 204, version=chosen.version)
        chosen.active, chosen.version = False, chosen.version + 1

    @precondition(lambda self: len(self.model.teams) < 2 and len(self.model.ids) > len(self.model.into))
    @rule(data=st.data())
    def found_team(self, data: Any) -> None:
        """A team gets a leader."""
        model = self.model
        leader = data.draw(st.sampled_from(sorted(set(model.ids) - set(model.into))))
        body = {
            "name": f"团队{self.first}-{len(model.teams)}",
            "leader_id": model.ids[leader],
            "members": [{"person_id": model.ids[leader], "joined_on": "2020-01-01"}],
        }
        model.teams.append(Team(self._ask("POST", "/v1/teams", 201, body)["id"], leader))

    @invariant()
    def each_person_counts_once(self) -> None:
        """The register says of everybody what the model says."""
        if not getattr(self, "model", None) or not self.model.ids:
            return
        names = {identifier: one for one, identifier in self.model.ids.items()}
        rows = self.run(self._people(list(names)))
        assert {names[row["id"]]: (row["state"], row["counted_on"], row["places"]) for row in rows} == {
            one: (
                "merged" if one in self.model.into else "active",
                self.model.counted_on(one),
                sum(each.holder == one for each in self.model.places),
            )
            for one in self.model.ids
        }

    async def _people(self, ids: list[str]) -> list[dict[str, Any]]:
        connection = await self.talent.connect()
        try:
            rows = await connection.fetch(
                "SELECT id::text, state, counted_on::text, jsonb_array_length(selections) AS places FROM person"
                " WHERE id = ANY($1::uuid[])",
                ids,
            )
        finally:
            await connection.close()
        return [dict(row) for row in rows]

    def teardown(self) -> None:
        """The events come to the same: as the ledger reads them, and each team with the leader it has now."""
        model = getattr(self, "model", None)
        if model is None:
            return
        people, teams = self.run(told(self.talent)), self.run(told(self.talent, "team"))
        for one, identifier in model.ids.items():
            fact = people[identifier]
            counts = fact["counted_on"] if fact["state"] == "active" else None
            assert counts == model.counted_on(one)
            assert (fact["merged_into"] or None) == (model.ids[model.into[one]] if one in model.into else None)
            held = {each["id"] for each in fact["selections"]}
            assert held == {each.id for each in model.places if each.holder == one}
        for team in model.teams:
            leader = model.ids[team.leader]
            assert (teams[team.id]["leader_id"], teams[team.id]["member_ids"]) == (leader, [leader])
