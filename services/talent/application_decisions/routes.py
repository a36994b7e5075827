"""The steps of an application over HTTP."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import date
from typing import Annotated, TypeVar
from uuid import UUID

from fastapi import Depends, Response

from services.kit.callers import Caller
from services.kit.database import Session
from services.kit.etag import IfMatch
from services.kit.routing import resource_router
from services.talent.access import Desk, Office, Recruiter
from services.talent.applicants.operations import Lookups
from services.talent.application_decisions import operations
from services.talent.application_steps.schemas import Reasoned, Taken
from services.talent.applications.models import Application
from services.talent.applications.routes import answered
from services.talent.applications.schemas import ApplicationDetail, Picking, PublicNotice, StepOn

router = resource_router(prefix="/v1/applications", tag="人才申报")
Said = TypeVar("Said")


@dataclass(frozen=True, slots=True)
class Asked:
    """Which application, as it was last seen, and what its step is judged and answered with."""

    id: UUID
    version: IfMatch
    references: Lookups
    response: Response


Asking = Annotated[Asked, Depends(Asked)]


async def _take(
    step: Callable[[Session, Caller, UUID, int, Said, date], Awaitable[Application]],
    session: Session,
    caller: Caller,
    said: Said,
    asked: Asked,
) -> ApplicationDetail:
    row = await step(session, caller, asked.id, asked.version, said, asked.references.today)
    return await answered(session, caller, asked.references, row, asked.response)


@router.post("/{id}/complete", summary="确认材料齐全")
async def complete_application(session: Session, caller: Recruiter, said: Taken, asked: Asking) -> ApplicationDetail:
    return await _take(operations.complete, session, caller, said, asked)


@router.post("/{id}/check", summary="通过形式审查")
async def check_application(session: Session, caller: Desk, said: Taken, asked: Asking) -> ApplicationDetail:
    return await _take(operations.check, session, caller, said, asked)


@router.post("/{id}/start-review", summary="启动专家评审")
async def start_review_application(session: Session, caller: Desk, said: Taken, asked: Asking) -> ApplicationDetail:
    return await _take(operations.start_review, session, caller, said, asked)


@router.post("/{id}/decide", summary="确定拟入选")
async def decide_application(session: Session, caller: Office, said: Taken, asked: Asking) -> ApplicationDetail:
    return await _take(operations.decide, session, caller, said, asked)


@router.post("/{id}/publish", summary="发布公示")
async def publish_application(session: Session, caller: Desk, said: PublicNotice, asked: Asking) -> ApplicationDetail:
    return await _take(operations.publish, session, caller, said, asked)


@router.post("/{id}/select", summary="确认入选")
async def select_application(session: Session, caller: Office, said: Picking, asked: Asking) -> ApplicationDetail:
    return await _take(operations.pick, session, caller, said, asked)


@router.post("/{id}/start-job", summary="登记到岗")
async def start_job_application(session: Session, caller: Recruiter, said: StepOn, asked: Asking) -> ApplicationDetail:
    return await _take(operations.start_job, session, caller, said, asked)


@router.post("/{id}/introduce", summary="登记引进")
async def introduce_application(session: Session, caller: Desk, said: StepOn, asked: Asking) -> ApplicationDetail:
    return await _take(operations.introduce, session, caller, said, asked)


@router.post("/{id}/return", summary="退回")
async def return_application(session: Session, caller: Desk, said: Reasoned, asked: Asking) -> ApplicationDetail:
    return await _take(operations.give_back, session, caller, said, asked)


@router.post("/{id}/resubmit", summary="重新申报")
async def resubmit_application(session: Session, caller: Recruiter, said: Taken, asked: Asking) -> ApplicationDetail:
    return await _take(operations.resubmit, session, caller, said, asked)


@router.post("/{id}/reject", summary="不予通过")
async def reject_application(session: Session, caller: Office, said: Reasoned, asked: Asking) -> ApplicationDetail:
    return await _take(operations.reject, session, caller, said, asked)


@router.post("/{id}/withdraw", summary="撤回申报")
async def withdraw_application(session: Session, caller: Recruiter, said: Reasoned, asked: Asking) -> ApplicationDetail:
    return await _take(operations.withdraw, session, caller, said, asked)
