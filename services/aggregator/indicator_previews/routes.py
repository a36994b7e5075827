"""Indicators reckoned with amounts that are not submitted yet."""

from fractions import Fraction
from typing import Annotated

from fastapi import Query, Request

from services.aggregator.access import Reader
from services.aggregator.indicator_previews import queries
from services.aggregator.indicator_previews.schemas import IndicatorEffects, Proposal
from services.aggregator.indicators.queries import View
from services.aggregator.indicators.schemas import Basis
from services.aggregator.snapshots.operations import Board
from services.aggregator.targets.rules import Lights
from services.kit import clock
from services.kit.database import Session
from services.kit.periods import Period
from services.kit.routing import resource_router

router = resource_router(prefix="/v1/indicators", tag="指标试算")


@router.post("/preview", summary="指标试算（不写入）")
async def preview_indicators(
    request: Request,
    session: Session,
    caller: Reader,
    proposal: Proposal,
    period: Annotated[
        Period | None, Query(description="月份；缺省为当前统计月 · Month, default the current one")
    ] = None,
    basis: Annotated[Basis, Query(description="口径：部门调度数或统计数 · Basis")] = "reported",
) -> IndicatorEffects:
    board: Board = request.app.state.board
    settings = request.app.state.settings
    month = period or settings.current_period or Period.of(clock.today())
    lights = Lights(Fraction(settings.lights_at_risk), Fraction(settings.lights_off_track))
    view = View(str(month), basis, "provisional")
    return await queries.reckon(session, caller, await board.present(), view, lights, proposal.actuals)
