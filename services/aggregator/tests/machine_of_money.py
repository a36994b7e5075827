"""The machine's lives with talent and money: people and their merges, plans, arrivals, returns, prospects, closings."""

import itertools
from dataclasses import replace
from decimal import Decimal
from typing import Any
from uuid import uuid4

from hypothesis import strategies as st
from hypothesis.stateful import precondition, rule

from services.aggregator.changes.queries import Bound
from services.aggregator.indicators.queries import View
from services.aggregator.indicators.rules import RETURNS, Figures
from services.aggregator.plan_entries.queries import definitions
from services.aggregator.plan_entries.rules import Operand
from services.aggregator.snapshots import queries as snapshots
from services.aggregator.tests.conftest import BASE, TOWN
from services.aggregator.tests.machine import DAYS, MONTHS, SOURCES, Machine, ProjectsMachine, amounts, hours_passed
from services.aggregator.tests.reckoned import of_capital, of_full_years
from services.aggregator.verify import recompute

CARRIERS = [None, TOWN, BASE]
PLACES = [0, 1, 0, 1, *CARRIERS]
"""Where capital arrives: in a project, or in a carrier or outside without one."""
ENDS = ["2021-06", "2021-12", *MONTHS, "2022-12"]
"""Months at which full years are asked for: 2020 is never returned, 2021 at times, of 2022 some months."""

maybe_days = st.sampled_from([None, *DAYS])
carriers = st.sampled_from(CARRIERS)
restatements = st.one_of(st.none(), amounts)


class WholeMachine(Machine):
    """The carriers and what lies outside them are the district, whatever is said."""

    def __init__(self) -> None:
        super().__init__()
        self.confirmed: dict[tuple[str, str], Any] = {}

    @precondition(lambda self: self.delivered)
    @rule()
    def parts_make_the_whole(self) -> None:
        """The carriers and what lies outside them are the district: every measure, month, basis and status."""
        self.run(self._parts_make_the_whole())

    async def _parts_make_the_whole(self) -> None:
        async with self.database.session() as session:
            cube = await snapshots.cells(session, None)
            one = (await definitions(session))[0]
        told = recompute(self.delivered.values(), None)
        counted = {
            cell: value for cell, (value, _) in told.items()
            if cell[3] not in ("unresolved", "excluded") and not cell[3].startswith("subject:")
        }  # fmt: skip
        for measure, basis, status, month in sorted({(*cell[:3], cell[4]) for cell in told}):
            source = "returns" if measure.startswith(RETURNS) else "records"
            figures = Figures(cube, basis, status, {}, SOURCES)
            whole_month = replace(one, source=source, window_start=month, window_end=month, every_year=False)
            inside, outside, district = (
                figures.total(Operand("", measure, scope, "window"), whole_month, month).value
                for scope in ("carriers", "outside", "district")
            )
            assert inside + outside == district
            found = {
                cell[3]: value
                for cell, value in counted.items()
                if (*cell[:3], cell[4]) == (measure, basis, status, month)
            }
            own_row = found.pop("district", Decimal(0))
            assert district == (own_row if source == "returns" else sum(found.values()))

    def _explain_widely(self) -> None:
        self.parts_make_the_whole()


class MoneyMachine(WholeMachine, ProjectsMachine):
    """With people and their merges, teams, plans, arrivals, prospects and closings, beside projects that move."""

    @rule(
        which=st.integers(0, 2), introduced=maybe_days, selected=maybe_days, carrier=carriers,
        state=st.sampled_from(["active", "active", "withdrawn", "erased"]), hours=hours_passed,
    )  # fmt: skip
    def tell_person(
        self, which: int, introduced: str | None, selected: str | None, carrier: str | None, state: str, hours: int
    ) -> None:
        """Register a person, give dates, take them back."""
        self._tell_person(which, introduced, selected, carrier, state, hours)

    def _tell_person(
        self, which: int, introduced: str | None, selected: str | None, carrier: str | None, state: str, hours: int
    ) -> None:
        subject = self.records.setdefault(("person", which), uuid4())
        body = {"state": state, "carrier_code": carrier, "counted_on": introduced, "selected_on": selected}
        self._say(self.talent, "talent.person.updated", subject, body, hours)

    @rule(dates=st.tuples(maybe_days, maybe_days), carrier=carriers, back=st.booleans(), hours=hours_passed)
    def merge_people(self, dates: tuple[str | None, str | None], carrier: str | None, back: bool, hours: int) -> None:
        """Two entries become one person, or stand alone again."""
        self._tell_person(0, *dates, carrier, "active" if back else "merged", hours)
        self._tell_person(1, *dates, carrier, "active", 0)

    @rule(which=st.integers(0, 1), counted=maybe_days, carrier=carriers, hours=hours_passed)
    def tell_team(self, which: int, counted: str | None, carrier: str | None, hours: int) -> None:
        """Register a team or correct its day."""
        subject = self.records.setdefault(("team", which), uuid4())
        body = {"state": "active", "carrier_code": carrier, "counted_on": counted}
        self._say(self.talent, "talent.team.updated", subject, body, hours)

    @rule(
        which=st.integers(0, 1), year=st.sampled_from([2019, 2019, 2022]), amount=amounts,
        state=st.sampled_from(["active", "active", "withdrawn"]), hours=hours_passed,
    )  # fmt: skip
    def tell_plan(self, which: int, year: int, amount: str, state: str, hours: int) -> None:
        """Issue a project's plan of a year, revise it, take it back."""
        subject = self.records.setdefault((f"plan {year}", which), uuid4())
        body = {"project_id": str(self.projects[which]), "year": year, "amount": amount, "state": state}
        self._say(self.investment, "investment.plan.revised", subject, body, hours)

    @rule(
        which=st.integers(0, 3), day=st.sampled_from(DAYS), place=st.sampled_from(PLACES), amount=amounts,
        state=st.sampled_from(["submitted", "confirmed", "returned", "withdrawn"]), hours=hours_passed,
    )  # fmt: skip
    def tell_arrival(self, which: int, day: str, place: int | str | None, amount: str, state: str, hours: int) -> None:
        """One step in the life of an arrival, of a project, of a carrier, or of neither."""
        subject = self.records.setdefault(("arrival", which), uuid4())
        confirmed = self.confirmed.get(("arrival", str(which)))
        if state == "confirmed":
            confirmed = self.confirmed["arrival", str(which)] = amount
        of_project = str(self.projects[place]) if isinstance(place, int) else None
        body = {
            "kind": "foreign" if which % 2 else "domestic", "arrived_on": day, "period": day[:7], "state": state,
            "project_id": of_project, "carrier_code": None if of_project else place,
            "confirmed_amount": confirmed, "working_amount": None if state == "withdrawn" else amount,
        }  # fmt: skip
        self._say(self.investment, f"investment.arrival.{state}", subject, body, hours)

    @rule(
        which=st.integers(0, 1), frozen=st.lists(st.sampled_from(DAYS), max_size=2), days=st.tuples(*[maybe_days] * 3),
        carrier=carriers, state=st.sampled_from(["active", "active", "withdrawn"]), hours=hours_passed,
    )  # fmt: skip
    def tell_prospect(
        self, which: int, frozen: list[str], days: tuple[str | None, ...], carrier: str | None, state: str, hours: int
    ) -> None:
        """A prospect enters the list, is frozen in a cohort, lands, leaves."""
        subject = self.records.setdefault(("prospect", which), uuid4())
        entered, left, landed = days
        if entered is None or (left is not None and left < entered):
            left = None
        body = {
            "code": f"PY-{which}", "stage": "talks", "name": "示例", "state": state, "carrier_code": carrier,
            "entered_on": entered,
            "left_on": left, "landed_on": landed, "cohorts": [{"code": day, "frozen_on": day} for day in frozen],
            "project_id": str(self.projects[which]) if landed else None,
        }  # fmt: skip
        self._say(self.investment, "investment.prospect.updated", subject, body, hours)

    @rule(month=st.sampled_from(MONTHS), happened=st.sampled_from(["closed", "reopened"]), hours=hours_passed)
    def close_month(self, month: str, happened: str, hours: int) -> None:
        """A month is closed, or opened again: what is said of it counts as before."""
        subject = self.records.setdefault((f"month {month}", 0), uuid4())
        self._say(self.investment, f"investment.month.{happened}", subject, {"period": month}, hours)

    @precondition(lambda self: self.delivered)
    @rule(data=st.data())
    def explain_capital(self, data: Any) -> None:
        """Between any two months and instants, the parts of capital's change sum to it."""
        self._explain_some(data, of_capital, "capital.domestic", MONTHS)


class ReturnsMachine(WholeMachine):
    """Returns of years and months on their way, revised, restated and taken back."""

    @rule(
        kind=st.sampled_from([*["value_added"] * 4, "tax", "investment", "cluster_revenue", "cluster_revenue", "land"]),
        period=st.sampled_from(["2018", "2018", "2021", "2021", "2022-01"]),
        rows=st.lists(st.tuples(amounts, restatements), min_size=2, max_size=3),
        state=st.sampled_from(["submitted", "signed", "confirmed", "confirmed", "returned", "withdrawn"]),
        hours=hours_passed,
    )  # fmt: skip
    def tell_return(self, kind: str, period: str, rows: list[tuple[str, str | None]], state: str, hours: int) -> None:
        """A return of a year or a month, on its way, confirmed, or revised; with and without restatement."""
        subject = self.records.setdefault((f"{kind} {period}", 0), uuid4())
        scopes = ["纤维新材料", "示例集群"] if kind == "cluster_revenue" else ["district", TOWN, BASE]
        # A cluster's revenue may pass its threshold of 10,000,000 万元.
        scale = Decimal(20000) if kind == "cluster_revenue" else Decimal(1)
        working = [
            {"scope": scope, "amount": str(Decimal(amount) * scale), "restated_amount": restated}
            for scope, (amount, restated) in zip(scopes, rows, strict=False)
        ]
        if state == "confirmed":
            self.confirmed[kind, period] = working
        body = {
            "kind": kind, "period": period, "state": state, "rows": None if state == "withdrawn" else working,
            "confirmed_rows": self.confirmed.get((kind, period)),
        }  # fmt: skip
        self._say(self.investment, f"investment.return.{state}", subject, body, hours)

    @precondition(lambda self: self.delivered)
    @rule(data=st.data(), code=st.sampled_from(["share.value_added", "clusters.100bn"]))
    def explain_years(self, data: Any, code: str) -> None:
        """Between any two months and instants, the parts of a figure of full years sum to its change."""
        self._explain_some(data, of_full_years, code, ENDS)

    def may_miss(self, code: str) -> set[str]:
        """That a year became complete, or ceased to be, no entry explains."""
        return {"coverage"}

    def _explain_widely(self) -> None:
        super()._explain_widely()
        instants = self._instants()
        for month, status in itertools.product((MONTHS[0], ENDS[-1]), ("confirmed", "provisional")):
            ends = [Bound(month, instants[len(instants) // 2]), Bound(month, None)]
            for code in ("share.value_added", "clusters.100bn"):
                self.run(self._explain(of_full_years, code, View(month, "reported", status), ends))
