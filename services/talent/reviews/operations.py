"""Writes of reviews. Each locks the application first, and stands in its history without the reviewer's name."""

from collections.abc import Mapping
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from services.kit.callers import Caller
from services.kit.etag import require_version
from services.kit.problems import Conflict, FieldError, Forbidden, Invalid
from services.talent.application_steps.schemas import Reasoned
from services.talent.applications.models import Application
from services.talent.applications.operations import lock_for, move
from services.talent.applications.rules import Step
from services.talent.reviewers.queries import get_reviewer
from services.talent.reviewers.rules import ReviewerState
from services.talent.reviews import queries, rules
from services.talent.reviews.models import Review
from services.talent.reviews.rules import PENDING, ReviewState
from services.talent.reviews.schemas import Declaration, NewReview, Scoring


async def assign(session: AsyncSession, caller: Caller, new: NewReview, today: date) -> Review:
    """Ask a reviewer. Raises Conflict for one from the applicant's own house, one asked before, one withdrawn."""
    application, day = await lock_for(
        session, caller, new.application_id, None, Step.REVIEW_ASSIGNED, new.on, today
    )  # fmt: skip
    if not queries.sees_reviewers(caller, anonymous=application.anonymous):
        raise Forbidden("匿名评审的专家只能由发改局指派", code="office_only")
    reviewer = await get_reviewer(session, caller, new.reviewer_id)
    if reviewer.state != ReviewerState.ACTIVE:
        raise Conflict("该专家已出库，不能指派", code="reviewer_withdrawn")
    if rules.same_institution(reviewer.institution, application.enterprise.name if application.enterprise else None):
        raise Conflict("专家所在单位就是申报人的用人单位，应当回避", code="same_institution")
    review = Review(
        application_id=application.id,
        reviewer_id=reviewer.id,
        round=application.round,
        ordinal=await queries.next_ordinal(session, application.id),
        assigned_on=day,
    )
    session.add(review)
    try:
        await session.flush()
    except IntegrityError as error:
        raise Conflict("该专家已受邀评审这份申报", code="already_assigned") from error
    await _note(session, caller, application, review, Step.REVIEW_ASSIGNED, day)
    return await queries.get_review(session, caller, review.id)


async def declare(
    session: AsyncSession, caller: Caller, review_id: UUID, version: int, said: Declaration, today: date
) -> Review:
    """Enter the declaration: without conflict the assignment is effective, with one it is refused."""
    application, review, day = await _lock(session, caller, review_id, version, Step.REVIEW_DECLARED, said.on, today)
    _require(review, (ReviewState.ASSIGNED,), "登记回避声明")
    if said.conflict and not said.note:
        raise Invalid([FieldError("#/note", "存在利益冲突的，请说明情况", "note_missing")])
    state = ReviewState.RECUSED if said.conflict else ReviewState.EFFECTIVE
    _put(review, {"state": state, "conflict": said.conflict, "conflict_note": said.note, "declared_on": day})
    await _note(session, caller, application, review, Step.REVIEW_DECLARED, day)
    return await queries.get_review(session, caller, review_id)


async def submit(
    session: AsyncSession, caller: Caller, review_id: UUID, version: int, said: Scoring, today: date
) -> Review:
    """Enter what a reviewer gave. Raises Conflict unless no conflict was declared, Invalid for scores not whole."""
    application, review, day = await _lock(session, caller, review_id, version, Step.REVIEW_SUBMITTED, said.on, today)
    _require(review, (ReviewState.EFFECTIVE,), "登记评审意见")
    faults = rules.score_faults(application.criteria, said.scores)
    if errors := [FieldError(f"#/{pointer}", detail, code) for pointer, code, detail in faults]:
        raise Invalid(errors)
    given = {
        "state": ReviewState.SUBMITTED,
        "scores": {code: str(score) for code, score in said.scores.items()},
        "total": rules.total_of(application.criteria, said.scores),
        "opinion": said.opinion,
        "submitted_on": day,
        "entered_by": caller.subject,
        "evidence": [each.model_dump(mode="json") for each in said.evidence],
    }
    _put(review, given)
    await session.flush()
    average = (await queries.results_of(session, application)).average
    await _note(session, caller, application, review, Step.REVIEW_SUBMITTED, day, {"average": average})
    return await queries.get_review(session, caller, review_id)


async def cancel(
    session: AsyncSession, caller: Caller, review_id: UUID, version: int, said: Reasoned, today: date
) -> Review:
    """Take an assignment back that nothing was handed in for."""
    application, review, day = await _lock(session, caller, review_id, version, Step.REVIEW_CANCELLED, said.on, today)
    _require(review, PENDING, "取消指派")
    _put(review, {"state": ReviewState.CANCELLED})
    await _note(session, caller, application, review, Step.REVIEW_CANCELLED, day, text=said.reason)
    return await queries.get_review(session, caller, review_id)


async def _lock(
    session: AsyncSession, caller: Caller, review_id: UUID, version: int, step: Step, on: date | None, today: date
) -> tuple[Application, Review, date]:
    found = await queries.get_review(session, caller, review_id)
    application, day = await lock_for(session, caller, found.application_id, None, step, on, today)
    review = await queries.get_review(session, caller, review_id, lock=True)
    require_version(version, review.version)
    if review.round != application.round:
        raise Conflict("这份评审属于申报的上一轮", code="earlier_round")
    return application, review, day


def _require(review: Review, states: tuple[ReviewState, ...], word: str) -> None:
    if review.state not in states:
        label = rules.STATE_LABELS[ReviewState(review.state)]
        raise Conflict(f"该评审当前状态为“{label}”，不能{word}", code="wrong_state")


def _put(review: Review, changes: Mapping[str, Any]) -> None:
    for name, value in changes.items():
        setattr(review, name, value)
    review.version += 1


async def _note(
    session: AsyncSession,
    caller: Caller,
    application: Application,
    review: Review,
    step: Step,
    day: date,
    changes: Mapping[str, Any] | None = None,
    *,
    text: str | None = None,
) -> None:
    said = f"评审专家 {review.ordinal}"
    if step is Step.REVIEW_DECLARED:
        said += "：有利益冲突，回避" if review.conflict else "：无利益冲突"
    await move(session, caller, application, step, day, changes or {}, text=f"{said}：{text}" if text else said)
