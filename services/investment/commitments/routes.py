"""Commitments over HTTP: what was contracted for projects and what is in place for them."""

from functools import partial
from typing import Annotated
from uuid import UUID

from fastapi import Query, Request, Response, status
from fastapi.responses import StreamingResponse

from services.investment.access import CommitmentWriter, Reader
from services.investment.commitments import operations, queries
from services.investment.commitments.models import Commitment as CommitmentRecord
from services.investment.commitments.schemas import (
    COMMITMENT_TABLE,
    Commitment,
    CommitmentChange,
    CommitmentFilter,
    NewCommitment,
)
from services.investment.project_refs.operations import ask_for_project
from services.kit.database import Session
from services.kit.etag import IfMatch, set_etag
from services.kit.exports import Format, export
from services.kit.pages import Page, PageQuery
from services.kit.routing import resource_router

router = resource_router(prefix="/v1/commitments", tag="签约与到位")


def answer(commitment: CommitmentRecord, response: Response) -> Commitment:
    """A commitment with its ETag."""
    set_etag(response, commitment.version)
    return queries.shown(commitment)


@router.get("", summary="签约与到位列表")
async def list_commitments(
    session: Session, caller: Reader, wanted: Annotated[CommitmentFilter, Query()], page: PageQuery
) -> Page[Commitment]:
    commitments, following = await queries.list_commitments(session, caller, wanted, page)
    return Page(items=[queries.shown(each) for each in commitments], next=following)


@router.get(".{file_format}", summary="导出签约与到位", response_class=StreamingResponse)
async def export_commitments(
    request: Request, caller: Reader, wanted: Annotated[CommitmentFilter, Query()], file_format: Format
) -> StreamingResponse:
    rows = partial(queries.stream_commitments, caller=caller, wanted=wanted)
    return export(request, file_format, COMMITMENT_TABLE, rows, caller=caller, wanted=wanted)


@router.post("", summary="登记签约或到位", status_code=status.HTTP_201_CREATED)
async def register_commitment(
    session: Session, caller: CommitmentWriter, new: NewCommitment, request: Request, response: Response
) -> Commitment:
    state = request.app.state
    await ask_for_project(session, state.siblings, state.settings.registry_url, new.project_id)
    commitment = await operations.register_commitment(session, caller, state.settings, new)
    response.headers["Location"] = f"/v1/commitments/{commitment.id}"
    return answer(commitment, response)


@router.get("/{id}", summary="签约或到位详情")
async def get_commitment(session: Session, caller: Reader, id: UUID, response: Response) -> Commitment:
    return answer(await queries.get_commitment(session, caller, id), response)


@router.patch("/{id}", summary="修改签约或到位")
async def change_commitment(
    session: Session,
    caller: CommitmentWriter,
    id: UUID,
    version: IfMatch,
    change: CommitmentChange,
    request: Request,
    response: Response,
) -> Commitment:
    settings = request.app.state.settings
    return answer(await operations.change_commitment(session, caller, settings, id, version, change), response)


@router.delete("/{id}", summary="撤销误登的签约或到位", status_code=status.HTTP_204_NO_CONTENT)
async def withdraw_commitment(session: Session, caller: CommitmentWriter, id: UUID, version: IfMatch) -> None:
    await operations.withdraw_commitment(session, caller, id, version)
