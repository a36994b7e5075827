"""An enterprise's money over HTTP."""

from typing import Annotated
from uuid import UUID

from fastapi import Query, Request

from services.investment.access import Reader
from services.investment.enterprise_money import queries
from services.investment.enterprise_money.schemas import EnterpriseMoney
from services.investment.project_money.schemas import MoneyQuery
from services.investment.settings import InvestmentSettings
from services.kit.database import Session
from services.kit.routing import resource_router

router = resource_router(prefix="/v1/enterprise-money", tag="企业资金")


@router.get("/{enterprise_id}", summary="企业资金")
async def get_enterprise_money(
    session: Session, caller: Reader, enterprise_id: UUID, wanted: Annotated[MoneyQuery, Query()], request: Request
) -> EnterpriseMoney:
    settings: InvestmentSettings = request.app.state.settings
    period = wanted.period or settings.reported_period()
    return await queries.enterprise_money(session, caller, enterprise_id, period, wanted.status)
