"""What counts as landed, over HTTP."""

from uuid import UUID

from fastapi import Response, status

from services.investment.access import Office, Reader
from services.investment.landing_rules import operations, queries
from services.investment.landing_rules.schemas import LandingRule, NewLandingRule
from services.kit.database import Session
from services.kit.etag import IfMatch, set_etag
from services.kit.pages import Page, PageQuery
from services.kit.routing import resource_router

router = resource_router(prefix="/v1/landing-rules", tag="落地口径")


@router.get("", summary="落地口径一览")
async def list_landing_rules(session: Session, caller: Reader, page: PageQuery) -> Page[LandingRule]:
    rules, following = await queries.list_rules(session, caller, page)
    return Page(items=[LandingRule.model_validate(each) for each in rules], next=following)


@router.post("", summary="登记落地口径", status_code=status.HTTP_201_CREATED)
async def register_landing_rule(
    session: Session, caller: Office, new: NewLandingRule, response: Response
) -> LandingRule:
    rule = LandingRule.model_validate(await operations.register_rule(session, caller, new))
    set_etag(response, rule.version)
    return rule


@router.delete("/{id}", summary="撤销落地口径", status_code=status.HTTP_204_NO_CONTENT)
async def withdraw_landing_rule(session: Session, caller: Office, id: UUID, version: IfMatch) -> None:
    await operations.withdraw_rule(session, caller, id, version)
