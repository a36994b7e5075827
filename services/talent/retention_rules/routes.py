"""How long is kept what, over HTTP."""

from uuid import UUID

from fastapi import Response

from services.kit.database import Session
from services.kit.etag import IfMatch, set_etag
from services.kit.routing import resource_router
from services.talent.access import Inspectors, Office
from services.talent.retention_rules import operations, queries
from services.talent.retention_rules.schemas import RetentionChange, RetentionRule, RetentionRules

router = resource_router(prefix="/v1/retention-rules", tag="保存期限")


@router.get("", summary="保存期限")
async def list_retention_rules(session: Session, caller: Inspectors) -> RetentionRules:
    rules = await queries.list_rules(session, caller)
    return RetentionRules(items=[RetentionRule.model_validate(each) for each in rules])


@router.get("/{id}", summary="保存期限详情")
async def get_retention_rule(session: Session, caller: Inspectors, id: UUID, response: Response) -> RetentionRule:
    rule = RetentionRule.model_validate(await queries.get_rule(session, caller, id))
    set_etag(response, rule.version)
    return rule


@router.patch("/{id}", summary="修改保存期限")
async def change_retention_rule(
    session: Session, caller: Office, id: UUID, version: IfMatch, change: RetentionChange, response: Response
) -> RetentionRule:
    rule = RetentionRule.model_validate(await operations.change_rule(session, caller, id, version, change))
    set_etag(response, rule.version)
    return rule
