"""Reads of prospects. Each begins with what the caller may see."""

from collections.abc import AsyncIterator, Sequence
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, exists, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.investment.access import OUTSIDERS
from services.investment.prospect_parts.models import CohortMember, Prospect, ProspectCohort, ProspectStep
from services.investment.prospect_parts.queries import is_own, on_list, visible
from services.investment.prospect_parts.rules import Stage, State
from services.investment.prospects.schemas import (
    PROSPECT_TABLE,
    ProspectDetail,
    ProspectFilter,
    ProspectSort,
    ProspectStepShown,
)
from services.investment.prospects.schemas import Prospect as ProspectShown
from services.kit.callers import Caller, Role
from services.kit.exports import plain_row, stream_records
from services.kit.pages import PageRequest, SortKey, fetch_page
from services.kit.search import found, plan_by_values
from services.kit.tables.writing import RecordRow

# Columns of an order must not be NULL: what is not known comes last going up.
_LATER = date(9000, 1, 1)
_ORDERS: dict[str, ColumnElement[Any]] = {
    "code": Prospect.code.expression,
    "name": Prospect.name.expression,
    "stage_on": Prospect.stage_on.expression,
    "next_due_on": func.coalesce(Prospect.next_due_on, _LATER),
    "expected_amount": func.coalesce(Prospect.expected_amount, -1),
}


def filtered(statement: Select[Prospect], caller: Caller, wanted: ProspectFilter, today: date) -> Select[Prospect]:
    """Only those that the filter wants, judged on ``today``."""
    for column, values in (
        (Prospect.stage, wanted.stage),
        (Prospect.carrier_code, wanted.carrier),
        (Prospect.follower_unit, wanted.follower),
        (Prospect.project_id, wanted.project_id),
        (Prospect.state, wanted.state),
    ):
        if values:
            statement = statement.where(column.in_(values))
    for condition, flag in (
        (on_list(today), wanted.on_list),
        (Prospect.landed_on.is_not(None), wanted.landed),
        (_overdue(today), wanted.overdue),
        (Prospect.follower_unit.in_(caller.units), wanted.mine),
    ):
        if flag is not None:
            # Compared with a constant where it may be NULL.
            statement = statement.where(condition if flag else ~func.coalesce(condition, False))
    if wanted.industry:
        statement = statement.where(Prospect.industry_code.startswith(wanted.industry, autoescape=True))
    if wanted.cohort:
        listed = exists().where(
            CohortMember.prospect_id == Prospect.id,
            CohortMember.cohort_id == ProspectCohort.id,
            ProspectCohort.code.in_(wanted.cohort),
        )
        statement = statement.where(listed)
    if wanted.q:
        statement = statement.where(found(Prospect.search, wanted.q))
    return statement


def _overdue(today: date) -> ColumnElement[bool]:
    return and_(Prospect.next_due_on < today, Prospect.state == State.ACTIVE, Prospect.stage != Stage.REGISTERED)


def order(sort: ProspectSort) -> list[SortKey]:
    """The columns of an order; the last one is unique."""
    descending = sort.startswith("-")
    return [SortKey(_ORDERS[sort.lstrip("-")], descending), SortKey(Prospect.id.expression, descending)]


async def list_prospects(
    session: AsyncSession, caller: Caller, wanted: ProspectFilter, page: PageRequest, today: date
) -> tuple[list[ProspectShown], str | None]:
    """One page of prospects and the cursor of the next."""
    if wanted.q:
        await plan_by_values(session)
    statement = filtered(visible(caller), caller, wanted, today)
    rows, following = await fetch_page(session, statement, order(wanted.sort), page)
    return [shown(row[0], caller, today) for row in rows], following


def stream_prospects(
    session: AsyncSession, caller: Caller, wanted: ProspectFilter, today: date
) -> AsyncIterator[Sequence[RecordRow]]:
    """All prospects that the filter wants as rows of files, a thousand at a time."""
    hidden = dict.fromkeys(("detail", "next_step"), _nothing) if caller.role in OUTSIDERS else {}
    row_of = plain_row(PROSPECT_TABLE, project_code=lambda each: each.project and each.project.code, **hidden)
    return stream_records(session, filtered(visible(caller), caller, wanted, today), order(wanted.sort), row_of=row_of)


def _nothing(_: Prospect) -> None:
    return None


def shown(row: Prospect, caller: Caller, today: date) -> ProspectShown:
    """A prospect with names, as the caller may know it."""
    overdue = row.next_due_on is not None and row.next_due_on < today
    outside = caller.role in OUTSIDERS
    return ProspectShown.model_validate(
        vars(row)
        | {
            "stage_dates": row.stage_dates,
            "cohorts": row.cohorts,
            "detail": None if outside else row.detail,
            "next_step": None if outside else row.next_step,
            "overdue": overdue and row.state == State.ACTIVE and row.stage != Stage.REGISTERED,
            "on_list": _is_on_list(row, today),
            "carrier_name": row.carrier and row.carrier.name,
            "follower_name": row.follower and row.follower.name,
            "project_name": row.project and row.project.name,
        }
    )


def _is_on_list(row: Prospect, today: date) -> bool:
    if row.entered_on is None or row.entered_on > today:
        return False
    return row.left_on is None or row.left_on > today


async def detail(session: AsyncSession, caller: Caller, row: Prospect, today: date) -> ProspectDetail:
    """A prospect with its history and what the caller may do."""
    statement = select(ProspectStep).where(ProspectStep.prospect_id == row.id).order_by(ProspectStep.number)
    steps = [_step(step, caller) for step in await session.scalars(statement)]
    more = {"steps": steps, "actions": actions(row, caller)}
    return ProspectDetail.model_validate(dict(shown(row, caller, today)) | more)


def _step(step: ProspectStep, caller: Caller) -> ProspectStepShown:
    hidden = {"actor_name": None, "text": None} if caller.role in OUTSIDERS else {}
    return ProspectStepShown.model_validate(vars(step) | hidden)


def actions(row: Prospect, caller: Caller) -> list[str]:
    """The steps that the caller may take now."""
    own = is_own(caller, carrier_code=row.carrier_code, follower_unit=row.follower_unit)
    office = caller.role is Role.OFFICE
    if row.state == State.WITHDRAWN or caller.role in OUTSIDERS or not own:
        return []
    open_now = {
        "change": True,
        "stage": True,
        "visit": True,
        "link": row.stage in (Stage.SIGNED, Stage.LANDED),
        "replace": office and row.entered_on is not None and row.left_on is None,
        "withdraw": office and row.project_id is None,
    }
    return [step for step, open_ in open_now.items() if open_]
