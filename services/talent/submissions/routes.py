"""Submissions over HTTP, for the talent desk."""

from pathlib import Path as FilePath
from typing import Annotated
from urllib.parse import quote
from uuid import UUID

from fastapi import Path, Query, Request, Response

from services.kit import crypto
from services.kit.database import Session
from services.kit.etag import IfMatch, set_etag
from services.kit.files.store import FileStore
from services.kit.pages import Page, PageQuery
from services.kit.problems import NotFound
from services.kit.routing import resource_router
from services.talent.access import Desk, Keys
from services.talent.applicants.operations import Lookups
from services.talent.applications.routes import answered
from services.talent.applications.schemas import ApplicationDetail
from services.talent.submissions import operations, queries
from services.talent.submissions.models import Submission as SubmissionRecord
from services.talent.submissions.schemas import (
    Declining,
    OpenedSubmission,
    Opening,
    Submission,
    SubmissionFilter,
    TakingOver,
)

router = resource_router(prefix="/v1/submissions", tag="网上申报")
FILE_CONTEXT = b"submission file"
_FOLDER = "applicants"


def applicants_store(request: Request) -> FileStore:
    """Where applicants' files lie, sealed: beside the officials' files, and not handed out with them."""
    return FileStore(FilePath(request.app.state.settings.file_store) / _FOLDER)


async def _answer(session: Session, row: SubmissionRecord, response: Response) -> Submission:
    set_etag(response, row.version)
    (found,) = await queries.shown(session, [row])
    return found


@router.get("", summary="网上申报列表")
async def list_submissions(
    session: Session, caller: Desk, wanted: Annotated[SubmissionFilter, Query()], page: PageQuery
) -> Page[Submission]:
    items, following = await queries.list_submissions(session, caller, wanted, page)
    return Page(items=items, next=following)


@router.get("/{id}", summary="网上申报详情（封存）")
async def get_submission(session: Session, caller: Desk, id: UUID, response: Response) -> Submission:
    return await _answer(session, await queries.get_submission(session, caller, id), response)


@router.post("/{id}/open", summary="开启网上申报的封存内容")
async def open_submission(session: Session, caller: Desk, master: Keys, id: UUID, asked: Opening) -> OpenedSubmission:
    return await operations.open_submission(session, caller, master, id, asked)


@router.get("/{id}/files/{digest}", summary="下载网上申报附件", response_class=Response)
async def download_submission_file(
    request: Request,
    session: Session,
    caller: Desk,
    master: Keys,
    id: UUID,
    digest: Annotated[str, Path(pattern="^[0-9a-f]{64}$", title="附件摘要", description="SHA-256 of the sealed bytes")],
) -> Response:
    file = await operations.key_of_file(session, caller, master, id, digest)
    try:
        sealed = b"".join([piece async for piece in applicants_store(request).read(digest)])
    except FileNotFoundError as error:
        raise NotFound("没有这个附件") from error
    headers = {
        "Content-Disposition": f"attachment; filename=\"download\"; filename*=UTF-8''{quote(file.name, safe='')}",
        "X-Content-Type-Options": "nosniff",
        "Content-Security-Policy": "default-src 'none'; sandbox",
        "Cache-Control": "private, no-store",
    }
    return Response(crypto.decrypt(file.key, sealed, FILE_CONTEXT), media_type=file.media_type, headers=headers)


@router.post("/{id}/take-over", summary="受理网上申报")
async def take_over_submission(
    session: Session,
    caller: Desk,
    id: UUID,
    version: IfMatch,
    said: TakingOver,
    references: Lookups,
    response: Response,
) -> ApplicationDetail:
    row = await operations.take_over(session, caller, references, id, version, said)
    return await answered(session, caller, references, row, response)


@router.post("/{id}/decline", summary="不予受理网上申报")
async def decline_submission(
    session: Session, caller: Desk, id: UUID, version: IfMatch, said: Declining, response: Response
) -> Submission:
    return await _answer(session, await operations.decline(session, caller, id, version, said), response)
