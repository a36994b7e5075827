"""Lists of prospects over HTTP."""

from functools import partial
from typing import Annotated
from uuid import UUID

from fastapi import Query, Request, Response, status
from fastapi.responses import StreamingResponse

from services.investment.access import Office, Reader, Today
from services.investment.prospect_cohorts import operations, queries
from services.investment.prospect_cohorts.schemas import (
    COHORT_TABLE,
    Cohort,
    CohortChange,
    CohortFilter,
    CohortSummary,
    Freeze,
    NewCohort,
    NewMembers,
)
from services.investment.prospect_parts.models import ProspectCohort
from services.kit.callers import Caller
from services.kit.database import Session
from services.kit.etag import IfMatch, set_etag
from services.kit.exports import Format, export
from services.kit.pages import Page, PageQuery
from services.kit.routing import resource_router

router = resource_router(prefix="/v1/prospect-cohorts", tag="盯引名单")


async def answered(session: Session, caller: Caller, found: ProspectCohort, response: Response) -> Cohort:
    """A list in full, with its ETag."""
    set_etag(response, found.version)
    return await queries.detail(session, caller, found)


@router.get("", summary="盯引名单一览")
async def list_cohorts(
    session: Session, caller: Reader, wanted: Annotated[CohortFilter, Query()], page: PageQuery
) -> Page[CohortSummary]:
    found, following = await queries.list_cohorts(session, caller, wanted, page)
    return Page(items=[CohortSummary.model_validate(each) for each in found], next=following)


@router.get(".{file_format}", summary="导出盯引名单一览", response_class=StreamingResponse)
async def export_cohorts(
    request: Request, caller: Reader, wanted: Annotated[CohortFilter, Query()], file_format: Format
) -> StreamingResponse:
    rows = partial(queries.stream_cohorts, caller=caller, wanted=wanted)
    return export(request, file_format, COHORT_TABLE, rows, caller=caller, wanted=wanted)


@router.post("", summary="新建盯引名单", status_code=status.HTTP_201_CREATED)
async def open_cohort(session: Session, caller: Office, new: NewCohort, response: Response) -> Cohort:
    made = await operations.open_cohort(session, caller, new)
    response.headers["Location"] = f"/v1/prospect-cohorts/{made.id}"
    return await answered(session, caller, made, response)


@router.get("/{id}", summary="盯引名单详情")
async def get_cohort(session: Session, caller: Reader, id: UUID, response: Response) -> Cohort:
    return await answered(session, caller, await queries.get_cohort(session, id), response)


@router.patch("/{id}", summary="修改盯引名单")
async def change_cohort(
    session: Session, caller: Office, id: UUID, version: IfMatch, change: CohortChange, response: Response
) -> Cohort:
    return await answered(
        session, caller, await operations.change_cohort(session, caller, id, version, change), response
    )


@router.post("/{id}/members", summary="加入盯引名单")
async def add_members(
    session: Session, caller: Office, id: UUID, version: IfMatch, new: NewMembers, response: Response
) -> Cohort:
    return await answered(session, caller, await operations.add_members(session, caller, id, version, new), response)


@router.delete("/{id}/members/{prospect_id}", summary="移出未锁定的名单")
async def remove_member(
    session: Session, caller: Office, id: UUID, prospect_id: UUID, version: IfMatch, response: Response
) -> Cohort:
    found = await operations.remove_member(session, caller, id, version, prospect_id)
    return await answered(session, caller, found, response)


@router.post("/{id}/freeze", summary="锁定盯引名单")
async def freeze_cohort(
    session: Session, caller: Office, id: UUID, version: IfMatch, freeze: Freeze, response: Response, today: Today
) -> Cohort:
    found = await operations.freeze_cohort(session, caller, id, version, freeze.frozen_on, today)
    return await answered(session, caller, found, response)
