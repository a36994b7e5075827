"""Decision packs over HTTP."""

from functools import partial
from typing import Annotated
from uuid import UUID

from fastapi import Query, Request, Response, status
from fastapi.responses import StreamingResponse

from services.kit.database import Session
from services.kit.etag import set_etag
from services.kit.exports import export
from services.kit.pages import Page, PageQuery
from services.kit.routing import resource_router
from services.talent.access import Desk, Keys, Today
from services.talent.decision_packs import operations, queries
from services.talent.decision_packs.schemas import PACK_TABLE, DecisionPack, DecisionPackFilter, NewDecisionPack

router = resource_router(prefix="/v1/decision-packs", tag="决策材料")


@router.get("", summary="决策材料列表")
async def list_decision_packs(
    session: Session, caller: Desk, wanted: Annotated[DecisionPackFilter, Query()], page: PageQuery
) -> Page[DecisionPack]:
    items, following = await queries.list_packs(session, caller, wanted, page)
    return Page(items=items, next=following)


@router.post("", summary="汇编决策材料", status_code=status.HTTP_201_CREATED)
async def make_decision_pack(
    session: Session, caller: Desk, master: Keys, new: NewDecisionPack, response: Response, today: Today
) -> DecisionPack:
    pack = await operations.make_pack(session, caller, master, new, today)
    response.headers["Location"] = f"/v1/decision-packs/{pack.id}"
    set_etag(response, pack.version)
    return queries.shown(pack)


@router.get("/{id}.xlsx", summary="下载决策材料", response_class=StreamingResponse)
async def download_decision_pack(request: Request, session: Session, caller: Desk, id: UUID) -> StreamingResponse:
    pack = await queries.get_pack(session, caller, id)
    wanted = DecisionPackFilter(programme=[pack.programme])
    return export(request, "xlsx", PACK_TABLE, partial(queries.pack_rows, rows=pack.rows), caller=caller, wanted=wanted)


@router.get("/{id}", summary="决策材料详情")
async def get_decision_pack(session: Session, caller: Desk, id: UUID, response: Response) -> DecisionPack:
    pack = await queries.get_pack(session, caller, id)
    set_etag(response, pack.version)
    return queries.shown(pack)
