"""Load the demonstration's story through the gateway and the public bulk API, each step at its own recorded time.

May be cut short and run again: registering, reporting and confirming what is there already changes nothing, and what
is not so by itself is remembered as done.
"""

import asyncio
from collections.abc import Iterable
from typing import Any, assert_never

from zaiti.demo import (
    capital,
    carriers,
    facts,
    land,
    listings,
    matters,
    milestones,
    programme,
    prospects,
    registers,
    reports,
    returns,
    talent,
)
from zaiti.demo.client import ADMIN, OFFICE_TWO, SUBMITTED, Client
from zaiti.demo.deeds import Deed
from zaiti.demo.story import (
    Close,
    Figure,
    Move,
    Register,
    Report,
    Start,
    Step,
    Withdraw,
    period,
    projects,
    story,
)
from zaiti.firstrun import FirstRun

_TELLERS = (listings, land, registers, milestones, reports, matters, programme, capital, returns, prospects)


async def load(run: FirstRun) -> None:
    """Load the whole story; raises Trouble with the answer that was not expected."""
    passwords = {ADMIN: run.admin_password}

    def connect() -> Client:
        return Client(run.address, lambda login: passwords.get(login, run.demo_password))

    async with connect() as client, connect() as beside:
        codes = sorted(each["code"] for each in (await client.get("/api/registry/v1/carriers?limit=100"))["items"])
        done = run.progress.get("steps", 0)
        if not done and (await client.get("/api/registry/v1/projects?limit=1"))["items"]:
            return  # an earlier edition of the set is there; it stays what it is
        everyone = projects(codes)
        key = {each.number for each in facts.key_60(everyone)}
        plot = whole_story(codes)
        # Nothing of the talent service is waited for by the others, nor the reverse.
        telling = asyncio.create_task(talent.tell(beside, codes))
        try:
            for number, step in enumerate(plot):
                run.report(f"{step.at:%Y-%m}", number, len(plot))
                if number >= done:
                    await take(client, step, key)
                    run.remember({"steps": number + 1})
            await telling
        finally:
            telling.cancel()
        run.report("", len(plot), len(plot))


def whole_story(codes: list[str]) -> list[Step | Deed]:
    """Every step and deed, in the order of their instants."""
    everyone = projects(codes)
    told: list[Step | Deed] = [*story(codes), *carriers.deeds(codes)]
    for teller in _TELLERS:
        told += teller.deeds(everyone, codes)
    return sorted(told, key=lambda each: each.at)


async def take(client: Client, step: Step | Deed, key: set[int]) -> None:
    """Do what happens in a step; ``key`` are the numbers of the sixty key projects."""
    match step:
        case Deed():
            await step.do(client, step.at)
        case Register():
            await client.insert(step.at, "registry", "projects", _project_rows(step, key))
        case Report():
            await _report(client, step)
        case Close():
            body = {"period": period(step.month), "basis": step.basis}
            await client.post(step.at, "/api/investment/v1/closed-months", body, also=(409,))
        case Move():
            move = {"carrier_code": step.carrier, "valid_from": step.valid_from.isoformat()}
            await client.change_project(step.at, step.project.code, "memberships", move, also=(409,))
        case Withdraw():
            withdrawal = {"withdrawn_on": step.on.isoformat(), "reason": step.reason}
            await client.change_project(step.at, step.project.code, "withdraw", withdrawal, also=(409,))
        case Start():
            await client.change_carriers(step.at, {step.carrier: {"started_on": step.on.isoformat()}})
        case _:
            assert_never(step)


async def _report(client: Client, step: Report) -> None:
    rows = [_figure_row(figure) | {"basis": step.basis} for figure in step.figures]
    await client.insert(step.at, "investment", "actuals", rows, SUBMITTED)
    if step.confirmed:
        body = {"period": sorted({period(f.month) for f in step.figures}), "basis": step.basis}
        await client.post(step.at, "/api/investment/v1/actuals/confirm", body, login=OFFICE_TWO)


def _project_rows(step: Register, key: set[int]) -> Iterable[dict[str, Any]]:
    for project in step.projects:
        yield facts.row_of(project, project.number in key) | {
            "code": project.code,
            "name": project.name,
            "industrial": project.industrial,
            "planned_total": str(project.planned_total),
            "filed_on": project.filed_on.isoformat(),
            "started_on": project.started_on.isoformat(),
            "owner_unit": "demo-carrier-body" if project.carrier else "demo-office",
            "carrier_code": project.carrier,
            "member_since": project.filed_on.isoformat() if project.carrier else None,
            "synthetic": True,
        }


def _figure_row(figure: Figure) -> dict[str, Any]:
    return {
        "project_code": figure.project.code,
        "period": period(figure.month),
        "amount": str(figure.amount),
        "reason": figure.reason,
    }
