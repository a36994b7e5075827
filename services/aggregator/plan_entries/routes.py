"""The plan over HTTP: what was promised, in the document's words."""

from services.aggregator.access import Reader
from services.aggregator.plan_entries import queries
from services.aggregator.plan_entries.schemas import Kind, PlanEntryList
from services.kit.database import Session
from services.kit.routing import resource_router

router = resource_router(prefix="/v1/plan", tag="计划")


@router.get("/{kind}", summary="计划条目清单")
async def list_plan_entries(kind: Kind, session: Session, caller: Reader) -> PlanEntryList:
    """The entries of one kind, each with the text of its clause."""
    return await queries.list_entries(session, caller, kind)
