"""Writes of returns. Each locks the return, checks the version seen, keeps the step, and records one event unless it is
a draft's."""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from services.investment.events import ReturnEvent, ReturnRevised, ReturnSubmitted, ReturnWithdrawn, return_event
from services.investment.return_contents.operations import Sources, check_content, missing_from, rows_of, set_rows
from services.investment.returns import queries, rules
from services.investment.returns.models import Return, ReturnStep, Revision
from services.investment.returns.rules import ReturnKind, SignOffState, Step
from services.investment.returns.schemas import NewReturn, NewRevision, ReturnChange, ReturnRow
from services.investment.settings import InvestmentSettings
from services.kit import clock
from services.kit.callers import Caller
from services.kit.changes import sent
from services.kit.database import add_unless_taken
from services.kit.etag import require_version
from services.kit.events import record
from services.kit.periods import Period
from services.kit.problems import Conflict, FieldError, Forbidden, Invalid

_CARRIED_OVER = ("source_unit", "boundary_on", "note")


async def enter_return(session: AsyncSession, caller: Caller, sources: Sources, new: NewReturn) -> Return:
    """Enter a draft. Raises Forbidden for another department's kind, Invalid, and Conflict when there is a return of
    the kind and period, or of its year or months."""
    require_right(caller, new.kind)
    if fault := period_fault(sources.settings, new.period):
        raise Invalid([FieldError("#/period", fault.detail, fault.code)])
    revision = first_revision(caller.subject, new.rows, **_said(new.model_dump()))
    await check_content(session, sources, new.kind, revision)
    await require_free(session, new.kind, new.period)
    return await keep_new(session, caller, new.kind, new.period, revision, synthetic=new.synthetic)


def first_revision(editor: str, rows: Sequence[ReturnRow], **said: Any) -> Revision:
    """The first revision of a return, not yet kept."""
    return Revision(number=1, state=SignOffState.DRAFT, editors=[editor], rows=rows_of(rows), **said)


async def keep_new(
    session: AsyncSession, caller: Caller, kind: str, period: str, revision: Revision, *, synthetic: bool = False
) -> Return:
    """Write a new return; raises Conflict when somebody entered one of the same months meanwhile."""
    entry = Return(kind=kind, period=period, revision=1, synthetic=synthetic, revisions=[revision])
    taken = FieldError("#/period", "该期（或同年）报表刚被他人录入", "taken")
    await add_unless_taken(session, entry, taken, code="already_entered")
    keep_step(session, caller, entry, Step.ENTER)
    await session.flush()
    return entry


async def change_return(
    session: AsyncSession, caller: Caller, sources: Sources, return_id: UUID, version: int, change: ReturnChange
) -> Return:
    """Change what is not under review; nothing happens if it is so already. One that was returned is a draft again."""
    entry = await lock_for(session, caller, return_id, version, Step.CHANGE)
    revision = entry.current
    asked = sent(change)
    changes = _said(asked)
    if "reason" in asked and revision.number > 1:
        changes["reason"] = asked["reason"]
    if rewrite(revision, changes, change.rows if "rows" in asked else None):
        # What is wrong is told, not written first and refused by the database.
        with session.no_autoflush:
            await check_content(session, sources, entry.kind, revision)
        await keep_changed(session, caller, entry)
    return entry


def rewrite(revision: Revision, changes: Mapping[str, Any], rows: Sequence[ReturnRow] | None) -> bool:
    """Make a revision say what is given; answers whether that is anything new. ``rows`` None: they stay."""
    differing = {name: value for name, value in changes.items() if getattr(revision, name) != value}
    for name, value in differing.items():
        setattr(revision, name, value)
    return set_rows(revision, rows) or bool(differing)


async def keep_changed(session: AsyncSession, caller: Caller, entry: Return) -> None:
    """Keep who changed a return: it is a draft (again), and they cannot sign it."""
    _edited(entry.current, caller)
    _move(entry, SignOffState.DRAFT)
    keep_step(session, caller, entry, Step.CHANGE)
    await session.flush()


async def delete_return(session: AsyncSession, caller: Caller, return_id: UUID, version: int) -> None:
    """Drop a draft. A confirmed revision that it was to replace counts on; what others heard of is withdrawn there."""
    entry = await lock_for(session, caller, return_id, version, Step.DELETE)
    if entry.confirmed_revision is None:
        entry.version, entry.state = entry.version + 1, SignOffState.DRAFT
        if entry.published:
            await record(session, return_event(ReturnWithdrawn, entry), caller=caller)
        await session.delete(entry)
        await session.flush()
        return
    entry.current.state = rules.DISCARDED
    entry.revision, entry.state, entry.version = entry.confirmed_revision, SignOffState.CONFIRMED, entry.version + 1
    await written(session, caller, entry, Step.DELETE, ReturnWithdrawn)


async def submit_return(
    session: AsyncSession, caller: Caller, sources: Sources, return_id: UUID, version: int
) -> Return:
    """Submit for two signatures. Raises Invalid when it is not complete."""
    entry = await lock_for(session, caller, return_id, version, Step.SUBMIT)
    revision = entry.current
    if missing := missing_from(entry.kind, revision):
        raise Invalid(missing)
    await check_content(session, sources, entry.kind, revision)
    _edited(revision, caller)
    revision.return_reason, entry.published = None, True
    _move(entry, SignOffState.SUBMITTED)
    kind = ReturnSubmitted if entry.confirmed_revision is None else ReturnRevised
    return await written(session, caller, entry, Step.SUBMIT, kind)


async def withdraw_return(session: AsyncSession, caller: Caller, return_id: UUID, version: int) -> Return:
    """Take a submission back: it is a draft again, unsigned."""
    entry = await lock_for(session, caller, return_id, version, Step.WITHDRAW)
    entry.current.signed_by = None
    _move(entry, SignOffState.DRAFT)
    return await written(session, caller, entry, Step.WITHDRAW, ReturnWithdrawn)


async def revise_return(
    session: AsyncSession, caller: Caller, sources: Sources, return_id: UUID, version: int, new: NewRevision
) -> Return:
    """Begin a revision of a confirmed return, as a draft. It says what the confirmed one says, but for the document
    and the evidence, which are its own, and for what is sent."""
    entry = await lock_for(session, caller, return_id, version, Step.REVISE)
    before = entry.current
    asked = sent(new)
    kept = {} if new.cancels else {name: getattr(before, name) for name in _CARRIED_OVER}
    rows = (
        new.rows if "rows" in asked else [] if new.cancels else [ReturnRow.model_validate(row) for row in before.rows]
    )
    revision = Revision(
        number=max(each.number for each in entry.revisions) + 1,
        state=SignOffState.DRAFT,
        editors=[caller.subject],
        reason=new.reason,
        cancels=new.cancels,
        rows=rows_of(rows),
        **(kept | _said(asked)),
    )
    await check_content(session, sources, entry.kind, revision)
    entry.revisions.append(revision)
    await session.flush()
    await session.refresh(revision)
    entry.revision, entry.state, entry.version = revision.number, SignOffState.DRAFT, entry.version + 1
    keep_step(session, caller, entry, Step.REVISE, reason=new.reason)
    await session.flush()
    return entry


def period_fault(settings: InvestmentSettings, period: str) -> rules.Fault | None:
    """Why there can be no return of a period today, or None."""
    current = Period.of(settings.today())
    return rules.period_fault(period, first=settings.first_period, last=settings.last_period, current=current)


def require_right(caller: Caller, kind: str) -> None:
    """Raise Forbidden unless the caller returns this kind."""
    if not queries.enters(caller, kind):
        raise Forbidden(f"您的部门不填报{rules.KIND_LABELS[ReturnKind(kind)]}报表", code="foreign_kind")


async def require_free(session: AsyncSession, kind: str, period: str) -> None:
    """Raise Conflict when there is a return of the kind and period, or one of its year or months beside it."""
    if fault := rules.rival_fault(kind, period, await queries.rivals(session, kind, period)):
        raise Conflict(fault.detail, code=fault.code, errors=[FieldError("#/period", fault.detail, fault.code)])


def _said(fields: dict[str, Any]) -> dict[str, Any]:
    """The columns of a revision that a request sets directly."""
    names = ("document_number", "source_unit", "boundary_on", "note", "evidence")
    return {name: fields[name] for name in names if name in fields}


def _edited(revision: Revision, caller: Caller) -> None:
    if caller.subject not in revision.editors:
        revision.editors = [*revision.editors, caller.subject]


def _move(entry: Return, state: SignOffState) -> None:
    entry.state = entry.current.state = state
    entry.version += 1


async def lock_for(session: AsyncSession, caller: Caller, return_id: UUID, version: int, step: Step) -> Return:
    """The return, locked, at the version seen, in a state and by a person that allow the step.

    Raises Stale, Conflict, Forbidden, NotFound.
    """
    entry = await queries.get_return(session, caller, return_id, lock=True)
    if fault := rules.right_fault(step, queries.standing(entry, caller)):
        raise Forbidden(fault.detail, code=fault.code)
    require_version(version, entry.version)
    if fault := rules.state_fault(step, entry.state):
        raise Conflict(fault.detail, code=fault.code)
    return entry


def keep_step(session: AsyncSession, caller: Caller, entry: Return, step: Step, *, reason: str | None = None) -> None:
    """Keep who did what with a return, whose row is locked."""
    session.add(
        ReturnStep(
            return_id=entry.id,
            number=entry.version,
            revision=entry.revision,
            step=step,
            actor=caller.subject,
            actor_name=caller.name,
            recorded_at=clock.now(),
            reason=reason,
        )
    )


async def written(
    session: AsyncSession,
    caller: Caller,
    entry: Return,
    step: Step,
    kind: type[ReturnEvent],
    *,
    reason: str | None = None,
) -> Return:
    """Write the return, keep the step and record what has become of it."""
    keep_step(session, caller, entry, step, reason=reason)
    await session.flush()
    await record(session, return_event(kind, entry), caller=caller)
    return entry
