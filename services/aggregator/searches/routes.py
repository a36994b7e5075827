"""The search over all services' records over HTTP."""

from typing import Annotated

from fastapi import Query

from services.aggregator.access import Reader
from services.aggregator.searches import queries
from services.aggregator.searches.schemas import SearchAnswer, SearchAsked
from services.kit.database import Session
from services.kit.routing import resource_router

router = resource_router(prefix="/v1/search", tag="搜索")


@router.get("", summary="按名称、编码或拼音首字母搜索")
async def search(session: Session, caller: Reader, asked: Annotated[SearchAsked, Query()]) -> SearchAnswer:
    return await queries.search(session, caller, asked)
