"""Reads of returns. Each begins with what the caller may see."""

from collections.abc import AsyncIterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Select, and_, exists, func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.investment.access import OUTSIDERS
from services.investment.carrier_refs.queries import carrier_names
from services.investment.clusters.queries import clusters_by_code
from services.investment.returns import rules
from services.investment.returns.models import Return, ReturnStep, Revision, Row
from services.investment.returns.rules import DISTRICT, DOMAINS, UNITS, ReturnKind, SignOffState, Standing
from services.investment.returns.schemas import (
    RETURN_TABLE,
    ReturnDetail,
    ReturnFilter,
    ReturnSort,
    RevisionShown,
    RowShown,
    StatisticsReturn,
    StepShown,
    TotalsShown,
)
from services.investment.unit_refs.queries import unit_names
from services.kit.callers import Caller, Role
from services.kit.pages import PageRequest, SortKey, fetch_page, in_order
from services.kit.problems import NotFound
from services.kit.tables import RecordRow

_ORDERS: dict[str, ColumnElement[Any]] = {
    "period": Return.period.expression,
    "kind": Return.kind.expression,
    "state": Return.state.expression,
}
_INSIDERS = (Role.OFFICE, Role.LEADER, Role.INSPECTOR)
_CHUNK = 100


@dataclass(frozen=True, slots=True)
class Names:
    """What scopes and units are called."""

    scopes: Mapping[str, str]
    units: Mapping[str, str]


def own_kinds(caller: Caller) -> list[ReturnKind]:
    """The kinds of which the caller sees drafts, too."""
    if caller.role in _INSIDERS:
        return list(ReturnKind)
    if caller.role is Role.DEPARTMENT_OFFICER:
        return [kind for kind in ReturnKind if DOMAINS[kind] in caller.domains]
    return []


def enters(caller: Caller, kind: str) -> bool:
    """Whether the caller returns this kind: the department of its domain, and the office."""
    return caller.role is Role.OFFICE or (
        caller.role is Role.DEPARTMENT_OFFICER and DOMAINS[ReturnKind(kind)] in caller.domains
    )


def visible(caller: Caller) -> Select[Return]:
    """The returns that the caller may see: drafts stay with those who return and judge the kind."""
    stated = and_(Return.published, or_(Return.state != SignOffState.DRAFT, Return.confirmed_revision.is_not(None)))
    return select(Return).where(or_(Return.kind.in_(own_kinds(caller)), stated))


def filtered(statement: Select[Return], wanted: ReturnFilter) -> Select[Return]:
    """Only those that the filter wants."""
    if wanted.kind:
        statement = statement.where(Return.kind.in_(wanted.kind))
    if wanted.period:
        statement = statement.where(Return.period.in_(wanted.period))
    if wanted.year is not None:
        statement = statement.where(func.left(Return.period, 4) == str(wanted.year))
    if wanted.monthly is not None:
        length = func.length(Return.period)
        statement = statement.where(length > 4 if wanted.monthly else length == 4)
    if wanted.q:
        named = Revision.document_number.icontains(wanted.q, autoescape=True)
        statement = statement.where(
            exists().where(Revision.return_id == Return.id, Revision.number == Return.revision, named)
        )
    if wanted.state:
        return statement.where(Return.state.in_(wanted.state))
    return statement.where(Return.state != SignOffState.WITHDRAWN)


def order(sort: ReturnSort) -> list[SortKey]:
    """The columns of an order; the last one is unique."""
    descending = sort.startswith("-")
    return [SortKey(_ORDERS[sort.lstrip("-")], descending), SortKey(Return.id.expression, descending)]


async def list_returns(
    session: AsyncSession, caller: Caller, wanted: ReturnFilter, page: PageRequest
) -> tuple[list[StatisticsReturn], str | None]:
    """One page of returns and the cursor of the next."""
    rows, following = await fetch_page(session, filtered(visible(caller), wanted), order(wanted.sort), page)
    names = await names_of(session)
    return [summary(row[0], caller, names) for row in rows], following


async def get_return(session: AsyncSession, caller: Caller, return_id: UUID, *, lock: bool = False) -> Return:
    """One return, locked until the transaction ends if asked; raises NotFound."""
    statement = visible(caller).where(Return.id == return_id)
    entry = (await session.scalars(statement.with_for_update(of=Return) if lock else statement)).one_or_none()
    if entry is None:
        raise NotFound
    return entry


async def find_returns(session: AsyncSession, kind: str, periods: Sequence[str], *, lock: bool) -> dict[str, Return]:
    """The returns of a kind and these periods that are not withdrawn, by period."""
    statement = select(Return).where(
        Return.kind == kind, Return.period.in_(periods), Return.state != SignOffState.WITHDRAWN
    )
    # In one order, so that two imports do not wait for each other.
    statement = statement.order_by(Return.id)
    found = await session.scalars(statement.with_for_update(of=Return) if lock else statement)
    return {entry.period: entry for entry in found}


async def rivals(session: AsyncSession, kind: str, period: str) -> list[str]:
    """The periods of the returns that one of this kind and period would stand beside: itself, its year, its months."""
    year = period[:4]
    near = Return.period.in_([period, year]) if len(period) > 4 else func.left(Return.period, 4) == year
    statement = select(Return.period).where(Return.kind == kind, Return.state != SignOffState.WITHDRAWN, near)
    return list(await session.scalars(statement.order_by(Return.period)))


async def names_of(session: AsyncSession) -> Names:
    """The names of the district, the carriers, the clusters and the units."""
    clusters = {code: cluster.name for code, cluster in (await clusters_by_code(session)).items()}
    return Names({DISTRICT: "全区"} | await carrier_names(session) | clusters, await unit_names(session))


async def steps_of(session: AsyncSession, entry: Return) -> Sequence[ReturnStep]:
    """What was done with a return, oldest first."""
    statement = select(ReturnStep).where(ReturnStep.return_id == entry.id).order_by(ReturnStep.number)
    return (await session.scalars(statement)).all()


def standing(entry: Return, caller: Caller) -> Standing:
    """Who the caller is to a return."""
    now = entry.current
    return Standing(
        enters=enters(caller, entry.kind),
        office=caller.role is Role.OFFICE,
        edited=caller.subject in now.editors,
        signed=caller.subject == now.signed_by,
    )


def seen(entry: Return, caller: Caller) -> tuple[Revision, str]:
    """The revision and the state that the caller may know of: outsiders know no draft of a correction."""
    if (
        entry.state == SignOffState.DRAFT
        and entry.confirmed is not None
        and ReturnKind(entry.kind) not in own_kinds(caller)
    ):
        return entry.confirmed, SignOffState.CONFIRMED
    return entry.current, entry.state


def summary(entry: Return, caller: Caller, names: Names) -> StatisticsReturn:
    """A return as a list shows it."""
    return StatisticsReturn.model_validate(_summary(entry, caller, names))


def _summary(entry: Return, caller: Caller, names: Names) -> dict[str, Any]:
    now, state = seen(entry, caller)
    fields = ("id", "kind", "period", "confirmed_revision", "synthetic", "version")
    amounts = now.amounts
    return {name: getattr(entry, name) for name in fields} | {
        "unit": UNITS[ReturnKind(entry.kind)],
        "state": state,
        "revision": now.number,
        "document_number": now.document_number,
        "source_unit_name": names.units.get(now.source_unit or "", now.source_unit),
        "boundary_on": now.boundary_on,
        "totals": TotalsShown.model_validate(rules.totals(amounts)),
        "reported": len(amounts.keys() - {DISTRICT}),
    }


async def detail(session: AsyncSession, entry: Return, caller: Caller) -> ReturnDetail:
    """A return with its revisions, its history and what the caller may do now."""
    names = await names_of(session)
    inside = ReturnKind(entry.kind) in own_kinds(caller)
    shown = [each for each in entry.revisions if inside or each.state not in (SignOffState.DRAFT, rules.DISCARDED)]
    steps = await steps_of(session, entry)
    if not inside:
        steps = [step for step in steps if step.step not in (rules.Step.ENTER, rules.Step.CHANGE, rules.Step.REVISE)]
    said = _summary(entry, caller, names)
    said["revisions"] = [_revision(each, entry, names) for each in shown]
    said["steps"] = [_step(step, caller) for step in steps]
    said["actions"] = rules.open_steps(entry.state, standing(entry, caller)) if enters(caller, entry.kind) else []
    return ReturnDetail.model_validate(said)


def _step(step: ReturnStep, caller: Caller) -> StepShown:
    fields = vars(step)
    if caller.role in OUTSIDERS:
        fields = fields | {"actor_name": None, "reason": None}
    return StepShown.model_validate(fields)


def _revision(revision: Revision, entry: Return, names: Names) -> RevisionShown:
    state = revision.state
    later = [each for each in entry.revisions if each.number > revision.number and each.state == SignOffState.CONFIRMED]
    if state == SignOffState.CONFIRMED and later:
        state = rules.SUPERSEDED
    order_of = {scope: place for place, scope in enumerate(names.scopes)}
    rows = sorted(revision.rows, key=lambda row: (order_of.get(row.scope, len(order_of)), row.scope))
    restated = revision.restated
    return RevisionShown.model_validate(
        {name: value for name, value in vars(revision).items() if name in RevisionShown.model_fields}
        | {
            "state": state,
            "source_unit_name": names.units.get(revision.source_unit or "", revision.source_unit),
            "rows": [
                RowShown(
                    scope=row.scope,
                    name=names.scopes.get(row.scope, row.scope),
                    amount=row.amount,
                    restated_amount=row.restated_amount,
                )
                for row in rows
            ],
            "totals": TotalsShown.model_validate(rules.totals(revision.amounts)),
            "restated_totals": restated and TotalsShown.model_validate(rules.totals(restated)),
        }
    )


async def stream_returns(
    session: AsyncSession, caller: Caller, wanted: ReturnFilter
) -> AsyncIterator[Sequence[RecordRow]]:
    """All returns that the filter wants, one row a scope, in chunks."""
    names = await names_of(session)
    statement = filtered(visible(caller), wanted).order_by(*in_order(order(wanted.sort)))
    statement = statement.execution_options(yield_per=_CHUNK)
    async for chunk in (await session.stream_scalars(statement)).partitions():
        yield [row for entry in chunk for row in record_rows(entry, caller, names)]


def record_rows(entry: Return, caller: Caller, names: Names) -> list[RecordRow]:
    """A return as rows of a file."""
    now, state = seen(entry, caller)
    same = {
        "kind": entry.kind,
        "period": entry.period,
        "boundary_on": now.boundary_on,
        "document_number": now.document_number,
        "source_unit": now.source_unit,
        "note": now.note,
        "state": state,
        "revision": now.number,
        "synthetic": entry.synthetic,
    }
    found = {row.scope: row for row in now.rows}
    scopes = [scope for scope in names.scopes if scope in found] + sorted(found.keys() - names.scopes.keys())
    filled = [same | _row(found[scope], names) for scope in scopes]
    columns = [column.name for column in RETURN_TABLE.columns]
    return [RecordRow([fields[name] for name in columns], entry.id, entry.version) for fields in filled]


def _row(row: Row, names: Names) -> dict[str, Any]:
    return {
        "scope": row.scope,
        "scope_name": names.scopes.get(row.scope, row.scope),
        "amount": row.amount,
        "restated_amount": row.restated_amount,
    }
