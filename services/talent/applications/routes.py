"""Applications over HTTP: lists, declaring, changing. Their steps are beside, in ``application_decisions``."""

from functools import partial
from typing import Annotated
from uuid import UUID

from fastapi import Query, Request, Response, status
from fastapi.responses import StreamingResponse

from services.kit.callers import Caller
from services.kit.database import Session
from services.kit.etag import IfMatch, set_etag
from services.kit.exports import Format, export
from services.kit.pages import Page, PageQuery
from services.kit.routing import resource_router
from services.talent.access import Reader, Recruiter
from services.talent.applicants.operations import Lookups
from services.talent.applications import operations, queries
from services.talent.applications.models import Application as ApplicationRecord
from services.talent.applications.schemas import (
    APPLICATION_TABLE,
    Application,
    ApplicationChange,
    ApplicationDetail,
    ApplicationFilter,
    NewApplication,
)

router = resource_router(prefix="/v1/applications", tag="人才申报")


async def answered(
    session: Session, caller: Caller, references: Lookups, row: ApplicationRecord, response: Response
) -> ApplicationDetail:
    """An application in full, with its ETag. That its applicant's masked name was seen is kept."""
    set_etag(response, row.version)
    found = await queries.detail(session, caller, references.master, row, references.today)
    await operations.note_looks(session, caller, [found])
    return found


@router.get("", summary="申报列表")
async def list_applications(
    session: Session,
    caller: Reader,
    wanted: Annotated[ApplicationFilter, Query()],
    page: PageQuery,
    references: Lookups,
) -> Page[Application]:
    items, following = await queries.list_applications(
        session, caller, references.master, wanted, page, references.today
    )
    await operations.note_looks(session, caller, items, listed=True)
    return Page(items=items, next=following)


@router.get(".{file_format}", summary="导出申报（不含姓名）", response_class=StreamingResponse)
async def export_applications(
    request: Request,
    caller: Reader,
    wanted: Annotated[ApplicationFilter, Query()],
    file_format: Format,
    references: Lookups,
) -> StreamingResponse:
    rows = partial(
        queries.stream_applications, caller=caller, master=references.master, wanted=wanted, today=references.today
    )
    return export(request, file_format, APPLICATION_TABLE, rows, caller=caller, wanted=wanted)


@router.post("", summary="登记申报", status_code=status.HTTP_201_CREATED)
async def declare_application(
    session: Session, caller: Recruiter, new: NewApplication, references: Lookups, response: Response
) -> ApplicationDetail:
    row = await operations.declare(session, caller, references, new, references.today)
    response.headers["Location"] = f"/v1/applications/{row.id}"
    return await answered(session, caller, references, row, response)


@router.get("/{id}", summary="申报详情")
async def get_application(
    session: Session, caller: Reader, id: UUID, references: Lookups, response: Response
) -> ApplicationDetail:
    return await answered(session, caller, references, await queries.get_application(session, caller, id), response)


@router.patch("/{id}", summary="修改申报")
async def change_application(
    session: Session,
    caller: Recruiter,
    id: UUID,
    version: IfMatch,
    change: ApplicationChange,
    references: Lookups,
    response: Response,
) -> ApplicationDetail:
    row = await operations.change(session, caller, references, id, version, change, references.today)
    return await answered(session, caller, references, row, response)
