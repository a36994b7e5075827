"""Reads of reviews. They are the talent desk's; who an anonymous reviewer is, the office's alone."""

from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import Select, false, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.kit.callers import Caller, Role
from services.kit.exports import stream_records
from services.kit.pages import PageRequest, SortKey, fetch_page
from services.kit.problems import NotFound
from services.kit.tables import RecordRow
from services.talent.access import runs_talent
from services.talent.applications.models import Application
from services.talent.reviews.models import Review
from services.talent.reviews.rules import PENDING, ReviewState, average_of
from services.talent.reviews.schemas import REVIEW_TABLE, ReviewFilter
from services.talent.reviews.schemas import Review as ReviewShown


@dataclass(frozen=True, slots=True)
class Results:
    """What the reviews of an application's present round have come to."""

    submitted: int
    pending: int
    average: Decimal | None


def visible(caller: Caller) -> Select[Review]:
    """The reviews that the caller may see."""
    statement = select(Review)
    return statement if runs_talent(caller) else statement.where(false())


def sees_reviewers(caller: Caller, *, anonymous: bool) -> bool:
    """Whether the caller may know who the reviewers are."""
    return caller.role is Role.OFFICE or (runs_talent(caller) and not anonymous)


def filtered(statement: Select[Review], wanted: ReviewFilter) -> Select[Review]:
    """Only those that the filter wants."""
    if wanted.application_id:
        statement = statement.where(Review.application_id.in_(wanted.application_id))
    return statement.where(Review.state.in_(wanted.state)) if wanted.state else statement


def order(sort: str) -> list[SortKey]:
    """The columns of an order; the last one is unique."""
    descending = sort.startswith("-")
    return [SortKey(Review.assigned_on.expression, descending), SortKey(Review.id.expression, descending)]


async def list_reviews(
    session: AsyncSession, caller: Caller, wanted: ReviewFilter, page: PageRequest
) -> tuple[list[ReviewShown], str | None]:
    """One page of reviews and the cursor of the next."""
    rows, following = await fetch_page(session, filtered(visible(caller), wanted), order(wanted.sort), page)
    return [shown(caller, row[0]) for row in rows], following


def stream_reviews(session: AsyncSession, caller: Caller, wanted: ReviewFilter) -> AsyncIterator[Sequence[RecordRow]]:
    """All reviews that the filter wants as rows of files."""

    def row_of(row: Review) -> RecordRow:
        fields = shown(caller, row).model_dump()
        return RecordRow([fields[column.name] for column in REVIEW_TABLE.columns], row.id, row.version)

    return stream_records(session, filtered(visible(caller), wanted), order(wanted.sort), row_of=row_of)


async def get_review(session: AsyncSession, caller: Caller, review_id: UUID, *, lock: bool = False) -> Review:
    """One review, locked until the transaction ends if asked; raises NotFound."""
    statement = visible(caller).where(Review.id == review_id).execution_options(populate_existing=True)
    if lock:
        statement = statement.with_for_update(of=Review)
    found = (await session.scalars(statement)).one_or_none()
    if found is None:
        raise NotFound("没有这份评审")
    return found


async def of_round(session: AsyncSession, application: Application) -> list[Review]:
    """The reviews of an application's present round, in order."""
    statement = select(Review).where(Review.application_id == application.id, Review.round == application.round)
    return list(await session.scalars(statement.order_by(Review.ordinal).execution_options(populate_existing=True)))


async def next_ordinal(session: AsyncSession, application_id: UUID) -> int:
    """What the next reviewer of an application, whose row is locked, is called by."""
    numbers = await session.scalars(select(Review.ordinal).where(Review.application_id == application_id))
    return max(numbers, default=0) + 1


async def results_of(session: AsyncSession, application: Application) -> Results:
    """What the present round has come to."""
    reviews = await of_round(session, application)
    totals = [each.total for each in reviews if each.state == ReviewState.SUBMITTED and each.total is not None]
    return Results(len(totals), sum(each.state in PENDING for each in reviews), average_of(totals))


def shown(caller: Caller, row: Review) -> ReviewShown:
    """A review as the caller may know it."""
    anonymous = row.application.anonymous
    fields: dict[str, Any] = vars(row) | {
        "application_number": row.application.number,
        "application_version": row.application.version,
        "anonymous": anonymous,
        "reviewer_code": row.reviewer.code,
        "institution": row.reviewer.institution,
    }
    if not sees_reviewers(caller, anonymous=anonymous):
        hidden = ("reviewer_id", "reviewer_code", "institution", "conflict_note")
        fields |= dict.fromkeys(hidden) | {"evidence": []}
    return ReviewShown.model_validate(fields)
