"""Merges over HTTP: for who runs the talent programmes."""

from functools import partial
from typing import Annotated
from uuid import UUID

from fastapi import Query, Request, Response, status
from fastapi.responses import StreamingResponse

from services.kit.database import Session
from services.kit.etag import IfMatch, set_etag
from services.kit.exports import Format, export
from services.kit.pages import Page, PageQuery
from services.kit.routing import resource_router
from services.talent.access import Revealer, Today
from services.talent.merges import operations, queries
from services.talent.merges.schemas import MERGE_TABLE, Merge, MergeFilter, NewMerge, Split

router = resource_router(prefix="/v1/merges", tag="人才合并")


def _answer(merge: object, response: Response) -> Merge:
    shown = Merge.model_validate(merge)
    set_etag(response, shown.version)
    return shown


@router.get("", summary="合并记录")
async def list_merges(
    session: Session, caller: Revealer, wanted: Annotated[MergeFilter, Query()], page: PageQuery
) -> Page[Merge]:
    merges, following = await queries.list_merges(session, wanted, page)
    return Page(items=[Merge.model_validate(each) for each in merges], next=following)


@router.get(".{file_format}", summary="导出合并记录", response_class=StreamingResponse)
async def export_merges(
    request: Request, caller: Revealer, wanted: Annotated[MergeFilter, Query()], file_format: Format
) -> StreamingResponse:
    rows = partial(queries.stream_merges, wanted=wanted)
    return export(request, file_format, MERGE_TABLE, rows, caller=caller, wanted=wanted)


@router.post("", summary="合并两人", status_code=status.HTTP_201_CREATED)
async def merge_people(session: Session, caller: Revealer, today: Today, new: NewMerge, response: Response) -> Merge:
    merge = await operations.merge_people(session, caller, new.survivor_id, new.merged_id, new.reason, today)
    response.headers["Location"] = f"/v1/merges/{merge.id}"
    return _answer(merge, response)


@router.get("/{id}", summary="合并详情")
async def get_merge(session: Session, caller: Revealer, id: UUID, response: Response) -> Merge:
    return _answer(await queries.get_merge(session, id), response)


@router.post("/{id}/split", summary="拆分（撤销合并）")
async def split_people(
    session: Session, caller: Revealer, today: Today, id: UUID, version: IfMatch, split: Split, response: Response
) -> Merge:
    return _answer(await operations.split_people(session, caller, id, version, split.reason, today), response)
