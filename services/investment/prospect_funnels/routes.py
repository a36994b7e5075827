"""The funnel of prospects over HTTP."""

from typing import Annotated

from fastapi import Query

from services.investment.access import Reader, Today
from services.investment.prospect_funnels import queries
from services.investment.prospect_funnels.schemas import FunnelFilter, ProspectFunnel
from services.kit.database import Session
from services.kit.routing import resource_router

router = resource_router(prefix="/v1/prospect-funnel", tag="盯引漏斗")


@router.get("", summary="盯引漏斗：锁定名单与当前名单")
async def get_prospect_funnel(
    session: Session, caller: Reader, wanted: Annotated[FunnelFilter, Query()], today: Today
) -> ProspectFunnel:
    return await queries.funnel(session, caller, wanted, today)
