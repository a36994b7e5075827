"""Applying templates over HTTP."""

from fastapi import Request

from services.kit.database import Session
from services.kit.routing import resource_router
from services.progress.access import Reporter
from services.progress.milestone_batches import operations
from services.progress.milestone_batches.schemas import TemplateBatch, TemplateBatchResult
from services.progress.milestones.queries import Yardstick
from services.progress.project_refs.operations import Registry

router = resource_router(prefix="/v1/milestones", tag="里程碑模板套用")


@router.post("/from-template", summary="按模板设置里程碑")
async def apply_templates(
    session: Session, caller: Reporter, batch: TemplateBatch, request: Request
) -> TemplateBatchResult:
    yardstick = await Yardstick.on(session, request.app.state.settings.today())
    return await operations.apply_templates(session, caller, Registry.of(request), yardstick, batch)
