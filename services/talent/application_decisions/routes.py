"""The steps of an application over HTTP."""

from uuid import UUID

from fastapi import Response

from services.kit.database import Session
from services.kit.etag import IfMatch
from services.kit.routing import resource_router
from services.talent.access import Desk, Office, Recruiter
from services.talent.applicants.operations import Lookups
from services.talent.application_decisions import operations
from services.talent.application_steps.schemas import Reasoned, Taken
from services.talent.applications.routes import answered
from services.talent.applications.schemas import ApplicationDetail, Picking, PublicNotice, StepOn

router = resource_router(prefix="/v1/applications", tag="人才申报")


@router.post("/{id}/complete", summary="确认材料齐全")
async def complete_application(
    session: Session,
    caller: Recruiter,
    id: UUID,
    version: IfMatch,
    said: Taken,
    references: Lookups,
    response: Response,
) -> ApplicationDetail:
    row = await operations.complete(session, caller, id, version, said, references.today)
    return await answered(session, caller, references, row, response)


@router.post("/{id}/check", summary="通过形式审查")
async def check_application(
    session: Session,
    caller: Desk,
    id: UUID,
    version: IfMatch,
    said: Taken,
    references: Lookups,
    response: Response,
) -> ApplicationDetail:
    row = await operations.check(session, caller, id, version, said, references.today)
    return await answered(session, caller, references, row, response)


@router.post("/{id}/start-review", summary="启动专家评审")
async def start_review_application(
    session: Session,
    caller: Desk,
    id: UUID,
    version: IfMatch,
    said: Taken,
    references: Lookups,
    response: Response,
) -> ApplicationDetail:
    row = await operations.start_review(session, caller, id, version, said, references.today)
    return await answered(session, caller, references, row, response)


@router.post("/{id}/decide", summary="确定拟入选")
async def decide_application(
    session: Session,
    caller: Office,
    id: UUID,
    version: IfMatch,
    said: Taken,
    references: Lookups,
    response: Response,
) -> ApplicationDetail:
    row = await operations.decide(session, caller, id, version, said, references.today)
    return await answered(session, caller, references, row, response)


@router.post("/{id}/publish", summary="发布公示")
async def publish_application(
    session: Session,
    caller: Desk,
    id: UUID,
    version: IfMatch,
    said: PublicNotice,
    references: Lookups,
    response: Response,
) -> ApplicationDetail:
    row = await operations.publish(session, caller, id, version, said, references.today)
    return await answered(session, caller, references, row, response)


@router.post("/{id}/select", summary="确认入选")
async def select_application(
    session: Session,
    caller: Office,
    id: UUID,
    version: IfMatch,
    said: Picking,
    references: Lookups,
    response: Response,
) -> ApplicationDetail:
    row = await operations.pick(session, caller, id, version, said, references.today)
    return await answered(session, caller, references, row, response)


@router.post("/{id}/start-job", summary="登记到岗")
async def start_job_application(
    session: Session,
    caller: Recruiter,
    id: UUID,
    version: IfMatch,
    said: StepOn,
    references: Lookups,
    response: Response,
) -> ApplicationDetail:
    row = await operations.start_job(session, caller, id, version, said, references.today)
    return await answered(session, caller, references, row, response)


@router.post("/{id}/introduce", summary="登记引进")
async def introduce_application(
    session: Session,
    caller: Desk,
    id: UUID,
    version: IfMatch,
    said: StepOn,
    references: Lookups,
    response: Response,
) -> ApplicationDetail:
    row = await operations.introduce(session, caller, id, version, said, references.today)
    return await answered(session, caller, references, row, response)


@router.post("/{id}/return", summary="退回")
async def return_application(
    session: Session,
    caller: Desk,
    id: UUID,
    version: IfMatch,
    said: Reasoned,
    references: Lookups,
    response: Response,
) -> ApplicationDetail:
    row = await operations.give_back(session, caller, id, version, said, references.today)
    return await answered(session, caller, references, row, response)


@router.post("/{id}/resubmit", summary="重新申报")
async def resubmit_application(
    session: Session,
    caller: Recruiter,
    id: UUID,
    version: IfMatch,
    said: Taken,
    references: Lookups,
    response: Response,
) -> ApplicationDetail:
    row = await operations.resubmit(session, caller, id, version, said, references.today)
    return await answered(session, caller, references, row, response)


@router.post("/{id}/reject", summary="不予通过")
async def reject_application(
    session: Session,
    caller: Office,
    id: UUID,
    version: IfMatch,
    said: Reasoned,
    references: Lookups,
    response: Response,
) -> ApplicationDetail:
    row = await operations.reject(session, caller, id, version, said, references.today)
    return await answered(session, caller, references, row, response)


@router.post("/{id}/withdraw", summary="撤回申报")
async def withdraw_application(
    session: Session,
    caller: Recruiter,
    id: UUID,
    version: IfMatch,
    said: Reasoned,
    references: Lookups,
    response: Response,
) -> ApplicationDetail:
    row = await operations.withdraw(session, caller, id, version, said, references.today)
    return await answered(session, caller, references, row, response)
