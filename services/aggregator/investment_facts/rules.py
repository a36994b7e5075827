"""What the investment service's entities say for the figures, one function per kind, each from its event's payload."""

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from services.aggregator.facts.rules import (
    CONFIRMED,
    DISTRICT,
    END,
    NO_BASIS,
    OUTSIDE,
    PROVISIONAL,
    SUBJECT,
    Fact,
    counted,
    last_day,
    number_of,
)

Payload = Mapping[str, Any]

ACTUAL = "investment.actual"

INVESTMENT = "investment.actual"
LIST2019_INVESTED = "list2019.invested"
LIST2019_INVESTED_PLANNED = "list2019.invested_planned"
LIST2019, LIST2019_YEAR = "list2019", "2019"
"""Code of the frozen list of the projects of 2019 (三.年度); its investment is asked for that year alone."""

CAPITAL_DOMESTIC = "capital.domestic"
CAPITAL_FOREIGN = "capital.foreign"
PROSPECTS_TRACKED = "prospects.tracked"
PROSPECTS_LANDED = "prospects.landed"
PROSPECTS_CURRENT = "prospects.current"
PROSPECTS_CURRENT_LANDED = "prospects.current_landed"

STATISTICAL = "statistical"
RETURNED = {
    "value_added": "return.value_added",
    "tax": "return.tax",
    "investment": "return.investment",
    "cluster_revenue": "cluster.revenue",
}
"""The measure of each kind of return that is counted."""

MONTHS, RESTATED = ".months", ".restated"
"""Endings of the measures beside a return's: how many months its amounts cover, and what a restatement to the present
extent adds to them."""
BESIDE_RETURNS = (MONTHS, RESTATED)

BASED = frozenset({INVESTMENT, LIST2019_INVESTED})
"""Measures in two bases, of which a question names one."""

FLOWS = BASED | {CAPITAL_DOMESTIC, CAPITAL_FOREIGN, *RETURNED.values()}
"""Reported as it happens: nothing reported is not zero, and the first fact is work going on (``progress``)."""

ANY_PROJECT = frozenset({CAPITAL_DOMESTIC, CAPITAL_FOREIGN})
"""Measures that count what is of a project whether or not the project is industrial."""

MEASURES = FLOWS | {
    LIST2019_INVESTED_PLANNED,
    PROSPECTS_TRACKED,
    PROSPECTS_LANDED,
    PROSPECTS_CURRENT,
    PROSPECTS_CURRENT_LANDED,
    *(measure + ending for measure in RETURNED.values() for ending in BESIDE_RETURNS),
}

_YEAR = 4


def actual_facts(data: Payload) -> Iterator[Fact]:
    """Investment of one project in one month; it counts in the carrier of the month's last day."""
    period = str(data["period"])
    day = last_day(period)
    for status, value in _reviewed(data):
        yield Fact(INVESTMENT, data["basis"], status, period, value, on_date=day)
        if period[:4] == LIST2019_YEAR:
            yield Fact(LIST2019_INVESTED, data["basis"], status, period, value, on_date=day, listed=LIST2019)


def arrival_facts(data: Payload) -> Iterator[Fact]:
    """Capital that has arrived, in 万元 or (foreign) 万美元, in the carrier of its project on that day, else in the
    carrier that it names."""
    measure = CAPITAL_FOREIGN if data["kind"] == "foreign" else CAPITAL_DOMESTIC
    for status, value in _reviewed(data):
        fact = Fact(measure, NO_BASIS, status, data["period"], value)
        if data.get("project_id"):
            yield fact._replace(on_date=date.fromisoformat(data["arrived_on"]))
        else:
            yield fact._replace(scope=data.get("carrier_code") or OUTSIDE)


def _reviewed(data: Payload) -> Iterator[tuple[str, Decimal]]:
    """The value of a reviewed entity in each status that has one."""
    confirmed, working, state = number_of(data["confirmed_amount"]), number_of(data["working_amount"]), data["state"]
    if state == "withdrawn":
        return
    provisional = working if state == "submitted" and working is not None else confirmed
    for status, value in ((CONFIRMED, confirmed), (PROVISIONAL, provisional)):
        if value is not None:
            yield status, value


def plan_facts(data: Payload) -> Iterator[Fact]:
    """What a project of the list of 2019 is planned to spend that year, in the carrier of the year's end."""
    amount = number_of(data["amount"])
    if data["state"] != "active" or str(data["year"]) != LIST2019_YEAR or amount is None:
        return
    year_end = last_day(f"{LIST2019_YEAR}-12")
    for status in (CONFIRMED, PROVISIONAL):
        yield Fact(
            LIST2019_INVESTED_PLANNED, NO_BASIS, status, f"{LIST2019_YEAR}-01", amount,
            on_date=year_end, listed=LIST2019,
        )  # fmt: skip


def return_facts(data: Payload) -> Iterator[Fact]:
    """A return's own rows: the district, the carriers, the clusters. A year's return is a fact of its December.

    Beside each amount stand the months that it covers, and what its restatement to another extent adds to it.
    """
    measure, state = RETURNED.get(data["kind"]), data["state"]
    if measure is None or state == "withdrawn":
        return
    confirmed, working = data.get("confirmed_rows"), data.get("rows")
    provisional = working if state in ("submitted", "signed") and working is not None else confirmed
    whole_year = len(data["period"]) == _YEAR
    period, months = (f"{data['period']}-12", 12) if whole_year else (data["period"], 1)
    for status, rows in ((CONFIRMED, confirmed), (PROVISIONAL, provisional)):
        for row in rows or ():
            amount, restated = number_of(row["amount"]), number_of(row.get("restated_amount"))
            if amount is None:
                continue
            said = Fact(
                measure, STATISTICAL, status, period, amount, _row_scope(measure, row["scope"]), part=row["scope"]
            )
            yield said
            yield said._replace(measure=measure + MONTHS, value=Decimal(months))
            if restated is not None:
                yield said._replace(measure=measure + RESTATED, value=restated - amount)


def _row_scope(measure: str, scope: str) -> str:
    is_cluster = measure == RETURNED["cluster_revenue"] and scope != DISTRICT
    return SUBJECT + scope if is_cluster else scope


def prospect_facts(data: Payload) -> Iterator[Fact]:
    """A prospect in the frozen cohort, whatever becomes of it, and on the list of today from its entry to its leaving.

    It lands once; on the list of today it counts as landed for as long as it stands there.
    """
    carrier, landed = data.get("carrier_code"), data.get("landed_on")
    frozen = min((cohort["frozen_on"] for cohort in data.get("cohorts", ()) if cohort.get("frozen_on")), default=None)
    if frozen:
        yield from counted(PROSPECTS_TRACKED, frozen, carrier)
        if landed:
            yield from counted(PROSPECTS_LANDED, landed, carrier)
    entered, left = data.get("entered_on"), data.get("left_on")
    if not entered:
        return
    since = {PROSPECTS_CURRENT: entered}
    if landed and (left is None or landed < left):
        since[PROSPECTS_CURRENT_LANDED] = max(landed, entered)
    for measure, day in since.items():
        yield from counted(measure, day, carrier)
        if left:
            yield from counted(measure, left, carrier, Decimal(-1), part=END)


EXTRACTORS = {
    ACTUAL: actual_facts,
    "investment.plan": plan_facts,
    "investment.arrival": arrival_facts,
    "investment.return": return_facts,
    "investment.prospect": prospect_facts,
}
"""By kind of entity."""
