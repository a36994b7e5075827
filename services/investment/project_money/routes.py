"""A project's money over HTTP."""

from typing import Annotated
from uuid import UUID

from fastapi import Query, Request

from services.investment.access import Reader
from services.investment.project_money import queries
from services.investment.project_money.schemas import MoneyQuery, ProjectMoney
from services.investment.settings import InvestmentSettings
from services.kit.database import Session
from services.kit.routing import resource_router

router = resource_router(prefix="/v1/project-money", tag="项目资金")


@router.get("/{project_id}", summary="项目资金")
async def get_project_money(
    session: Session, caller: Reader, project_id: UUID, wanted: Annotated[MoneyQuery, Query()], request: Request
) -> ProjectMoney:
    settings: InvestmentSettings = request.app.state.settings
    period = wanted.period or settings.reported_period()
    return await queries.project_money(session, caller, project_id, period, wanted.status)
