"""Reads of submissions. They are the talent desk's."""

import json
from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import Select, false, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.kit.callers import Caller
from services.kit.pages import PageRequest, SortKey, fetch_page
from services.kit.problems import Conflict, NotFound
from services.kit.vault import Vault
from services.talent.access import runs_talent
from services.talent.applications.models import Application
from services.talent.field_keys.rules import context
from services.talent.open_calls.models import OpenCall
from services.talent.submissions.models import Submission
from services.talent.submissions.rules import plain_code
from services.talent.submissions.schemas import Submission as SubmissionShown
from services.talent.submissions.schemas import SubmissionFilter


def visible(caller: Caller) -> Select[Submission]:
    """The submissions that the caller may see."""
    statement = select(Submission)
    return statement if runs_talent(caller) else statement.where(false())


async def list_submissions(
    session: AsyncSession, caller: Caller, wanted: SubmissionFilter, page: PageRequest
) -> tuple[list[SubmissionShown], str | None]:
    """One page of submissions and the cursor of the next."""
    statement = visible(caller)
    if wanted.open_call_id:
        statement = statement.where(Submission.open_call_id.in_(wanted.open_call_id))
    if wanted.state:
        statement = statement.where(Submission.state.in_(wanted.state))
    if wanted.receipt:
        statement = statement.where(Submission.receipt == plain_code(wanted.receipt))
    descending = wanted.sort.startswith("-")
    keys = [SortKey(Submission.received_at.expression, descending), SortKey(Submission.id.expression, descending)]
    rows, following = await fetch_page(session, statement, keys, page)
    return await shown(session, [row[0] for row in rows]), following


async def get_submission(
    session: AsyncSession, caller: Caller, submission_id: UUID, *, lock: bool = False
) -> Submission:
    """One submission, locked until the transaction ends if asked; raises NotFound."""
    statement = visible(caller).where(Submission.id == submission_id).execution_options(populate_existing=True)
    found = (await session.scalars(statement.with_for_update() if lock else statement)).one_or_none()
    if found is None:
        raise NotFound("没有这份网上申报")
    return found


async def by_receipt(session: AsyncSession, receipt: str) -> Submission | None:
    """The submission of a receipt, for who holds its code."""
    return (await session.scalars(select(Submission).where(Submission.receipt == receipt))).one_or_none()


async def application_of(session: AsyncSession, submission_id: UUID) -> Application | None:
    """The application that a submission became."""
    return (await session.scalars(select(Application).where(Application.submission_id == submission_id))).one_or_none()


async def received_since(session: AsyncSession, call_id: UUID, instant: Any) -> int:
    """How many submissions a call has taken since an instant."""
    statement = select(func.count()).where(Submission.open_call_id == call_id, Submission.received_at >= instant)
    return int(await session.scalar(statement) or 0)


def opened(vault: Vault, submission: Submission) -> dict[str, Any]:
    """What is sealed of a submission; raises Conflict when it was erased."""
    if submission.sealed is None:
        raise Conflict("该网上申报的内容已删除", code="erased")
    content = vault.open(submission.sealed, context(Submission.__tablename__, submission.id))
    found: dict[str, Any] = json.loads(content)
    return found


async def shown(session: AsyncSession, rows: Sequence[Submission]) -> list[SubmissionShown]:
    """Submissions as officials see them, nothing personal."""
    ids = [row.id for row in rows]
    calls = {
        call.id: call
        for call in await session.scalars(select(OpenCall).where(OpenCall.id.in_({row.open_call_id for row in rows})))
    }
    became = await session.execute(
        select(Application.submission_id, Application.id).where(Application.submission_id.in_(ids))
    )
    applications = {row.submission_id: row.id for row in became}
    return [
        SubmissionShown.model_validate(
            vars(row)
            | {
                "call_title": calls[row.open_call_id].title,
                "programme": calls[row.open_call_id].programme,
                "batch": calls[row.open_call_id].batch or None,
                "sealed": row.sealed is not None,
                "application_id": applications.get(row.id),
            }
        )
        for row in rows
    ]
