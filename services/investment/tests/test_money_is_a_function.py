"""The money page is a function of what stands in the end: not of the order in which it was entered, revised, reviewed.

Random lives of one project, told through the API, against sums of the plainest kind: floats nowhere, no shared code.
"""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

import httpx
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from services.investment.tests.conftest import Desk, project
from services.investment.tests.money import a_plan, seen
from services.kit.testing import StartService

YEARS, BASES = (2021, 2022), ("reported", "statistical")
MONTHS = ("2021-03", "2021-12", "2022-01", "2022-06")
AMOUNTS = st.decimals(min_value=0, max_value=100_000, places=4)
CELLS = st.tuples(st.sampled_from(MONTHS), st.sampled_from(BASES))
STEPS = st.one_of(
    st.tuples(st.just("plan"), st.sampled_from(YEARS), AMOUNTS),
    st.tuples(st.just("drop_plan"), st.sampled_from(YEARS), AMOUNTS),
    st.tuples(st.just("through"), CELLS, AMOUNTS),
    st.tuples(st.just("enter"), CELLS, AMOUNTS),
    st.tuples(st.just("submit"), CELLS, AMOUNTS),
    st.tuples(st.just("confirm"), CELLS, AMOUNTS),
    st.tuples(st.just("return"), CELLS, AMOUNTS),
    st.tuples(st.just("correct"), CELLS, AMOUNTS),
    st.tuples(st.just("close"), CELLS, AMOUNTS),
)


@dataclass
class Life:
    """What a project's plans and months should be by now, kept by hand."""

    plans: dict[int, Decimal] = field(default_factory=dict)
    confirmed: dict[tuple[str, str], Decimal] = field(default_factory=dict)
    working: dict[tuple[str, str], tuple[str, Decimal]] = field(default_factory=dict)

    def counted(self, status: str) -> dict[tuple[str, str], Decimal]:
        """The months that count: confirmed, or with what is submitted in their place."""
        submitted = {cell: amount for cell, (state, amount) in self.working.items() if state == "submitted"}
        return self.confirmed | (submitted if status == "provisional" else {})


def shown(value: Decimal | None) -> str | None:
    """An amount as the API says it."""
    return None if value is None else str(value.quantize(Decimal("0.0001"), ROUND_HALF_UP))


def expected(life: Life, period: str, status: str) -> dict[str, Any]:
    """Years and curve, reckoned the long way."""
    counted = life.counted(status)
    years = {}
    for year in sorted({*life.plans, *(int(month[:4]) for month, _ in counted if month <= period)}):
        spent = {}
        for basis in BASES:
            told = [a for (m, b), a in counted.items() if b == basis and m[:4] == str(year) and m <= period]
            spent[basis] = shown(sum(told, Decimal(0))) if told and str(year) <= period[:4] else None
        years[year] = (shown(life.plans.get(year)), spent)
    curve = {}
    known = {*life.plans, *(int(month[:4]) for month, _ in counted)}
    span = range(min(known), max(max(known), int(period[:4])) + 1) if known else range(0)
    for month in (f"{year}-{number:02d}" for year in span for number in range(1, 13)):
        year, number = int(month[:4]), int(month[5:])
        plan = None
        if year in life.plans:
            part = (life.plans[year] * number / 12).quantize(Decimal("0.0001"), ROUND_HALF_UP)
            plan = sum((each for other, each in life.plans.items() if other < year), Decimal(0)) + part
        row = [shown(plan)]
        for basis in BASES:
            told = [a for (m, b), a in counted.items() if b == basis and m <= month]
            row.append(shown(sum(told, Decimal(0))) if told and month <= period else None)
        curve[month] = tuple(row)
    return {"years": years, "curve": curve}


def said(page: dict[str, Any]) -> dict[str, Any]:
    """The same of an answer."""
    names = ("planned", "reported", "statistical")
    return {
        "years": {
            each["year"]: (each["planned"], {pace["basis"]: pace["spent"] for pace in each["paces"]})
            for each in page["years"]
        },
        "curve": {each["period"]: tuple(each[name] for name in names) for each in page["curve"]},
    }


async def take(desk: Desk, life: Life, project_id: Any, step: tuple[str, Any, Decimal]) -> None:
    """Take a step through the API, and by hand where it was accepted."""
    name, at, amount = step
    if name in ("plan", "drop_plan"):
        await _plan(desk, life, project_id, name, at, amount)
    elif name == "close":
        await desk.office.post("/v1/closed-months", json={"period": at[0], "basis": at[1]})
    else:
        for part in ("enter", "submit", "confirm") if name == "through" else (name,):
            await _month(desk, life, project_id, part, at, amount)


async def _plan(desk: Desk, life: Life, project_id: Any, name: str, year: int, amount: Decimal) -> None:
    held = (await desk.office.get("/v1/plans", params={"project_id": str(project_id), "year": year})).json()["items"]
    if name == "drop_plan" and not held:
        await _plan(desk, life, project_id, "plan", year, amount)
        await _plan(desk, life, project_id, name, year, amount)
    elif name == "drop_plan":
        answer = await desk.office.delete(f"/v1/plans/{held[0]['id']}", headers=seen(held[0]))
        assert answer.status_code == 204
        del life.plans[year]
    elif held:
        body = {"amount": str(amount), "issued_on": "2022-01-10", "reason": "年中调整"}
        answer = await desk.office.patch(f"/v1/plans/{held[0]['id']}", json=body, headers=seen(held[0]))
        assert answer.status_code == 200 or answer.json()["code"] == "same_plan", answer.text
        life.plans[year] = amount
    else:
        answer = await desk.office.post("/v1/plans", json=a_plan(project_id, year=year, amount=str(amount)))
        assert answer.status_code == 201, answer.text
        life.plans[year] = amount


async def _month(desk: Desk, life: Life, project_id: Any, name: str, cell: tuple[str, str], amount: Decimal) -> None:
    clerk = desk.service.client("office", subject="clerk")
    query: dict[str, Any] = {"project_id": str(project_id), "period": cell[0], "basis": cell[1]}
    held = (await desk.office.get("/v1/actuals", params=query)).json()["items"]
    path = f"/v1/actuals/{held[0]['id']}" if held else ""
    known = {"acknowledge": True}
    answer: httpx.Response | None = None
    after: Callable[[], None] = lambda: None  # noqa: E731 - what follows if the step is taken
    if name == "enter":
        body = query | {"amount": str(amount), "reason": "补报"}
        answer = await clerk.post("/v1/actuals", json=body, params=known)
        after = lambda: life.working.__setitem__(cell, ("draft", amount))  # noqa: E731
    elif held and name == "submit":
        answer = await clerk.post(f"{path}/submit", headers=seen(held[0]))
        after = lambda: life.working.__setitem__(cell, ("submitted", life.working[cell][1]))  # noqa: E731
    elif held and name == "confirm":
        answer = await desk.office.post(f"{path}/confirm", headers=seen(held[0]))
        after = lambda: life.confirmed.__setitem__(cell, life.working.pop(cell)[1])  # noqa: E731
    elif held and name == "return":
        answer = await desk.office.post(f"{path}/return", json={"reason": "核对"}, headers=seen(held[0]))
        after = lambda: life.working.__setitem__(cell, ("returned", life.working[cell][1]))  # noqa: E731
    elif held and name == "correct":
        body = {"amount": str(amount), "reason": "核减"}
        answer = await clerk.post(f"{path}/correct", json=body, headers=seen(held[0]), params=known)
        after = lambda: life.working.__setitem__(cell, ("submitted", amount))  # noqa: E731
    if answer is not None and answer.is_success:
        after()


def test_any_order_of_plans_revisions_and_actuals_gives_the_page_that_a_plain_recomputation_gives(
    start_service: StartService,
) -> None:
    @settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
    @given(steps=st.lists(STEPS, max_size=25), period=st.sampled_from(MONTHS))
    def check(steps: list[tuple[str, Any, Decimal]], period: str) -> None:
        runner.run(live(steps, period))

    async def live(steps: list[tuple[str, Any, Decimal]], period: str) -> None:
        own = project(1, "turing-town", code=None)
        await desk.learn(own)
        life = Life()
        for step in steps:
            await take(desk, life, own["id"], step)
        for status in ("confirmed", "provisional"):
            query = {"period": period, "status": status}
            page = (await desk.office.get(f"/v1/project-money/{own['id']}", params=query)).json()
            assert said(page) == expected(life, period, status)

    with asyncio.Runner() as runner:
        stack = start_service("investment", registry_url="http://127.0.0.1:9", identity_url="http://127.0.0.1:9")
        service = runner.run(stack.__aenter__())
        desk = Desk(service, *(project(number, None)["id"] for number in (1, 2)))
        try:
            check()
        finally:
            runner.run(stack.__aexit__(None, None, None))
