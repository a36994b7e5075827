"""The rules of investment statistics over HTTP."""

from uuid import UUID

from fastapi import Response, status

from services.investment.access import Planner, Reader
from services.investment.statistics_rules import operations, queries
from services.investment.statistics_rules.schemas import NewStatisticsRule, StatisticsRule, StatisticsRuleChange
from services.kit.database import Session
from services.kit.etag import IfMatch, set_etag
from services.kit.pages import Page, PageQuery
from services.kit.routing import resource_router

router = resource_router(prefix="/v1/statistics-rules", tag="统计起点")


def answer(rule: object, response: Response) -> StatisticsRule:
    """A rule with its ETag."""
    shown = StatisticsRule.model_validate(rule)
    set_etag(response, shown.version)
    return shown


@router.get("", summary="统计起点列表")
async def list_statistics_rules(session: Session, caller: Reader, page: PageQuery) -> Page[StatisticsRule]:
    rules, following = await queries.list_rules(session, caller, page)
    return Page(items=[StatisticsRule.model_validate(each) for each in rules], next=following)


@router.post("", summary="新增统计起点", status_code=status.HTTP_201_CREATED)
async def register_statistics_rule(
    session: Session, caller: Planner, new: NewStatisticsRule, response: Response
) -> StatisticsRule:
    rule = await operations.register_rule(session, caller, new)
    response.headers["Location"] = f"/v1/statistics-rules/{rule.id}"
    return answer(rule, response)


@router.get("/{id}", summary="统计起点详情")
async def get_statistics_rule(session: Session, caller: Reader, id: UUID, response: Response) -> StatisticsRule:
    return answer(await queries.get_rule(session, caller, id), response)


@router.patch("/{id}", summary="修改统计起点")
async def change_statistics_rule(
    session: Session, caller: Planner, id: UUID, version: IfMatch, change: StatisticsRuleChange, response: Response
) -> StatisticsRule:
    return answer(await operations.change_rule(session, caller, id, version, change), response)


@router.delete("/{id}", summary="删除统计起点", status_code=status.HTTP_204_NO_CONTENT)
async def withdraw_statistics_rule(session: Session, caller: Planner, id: UUID, version: IfMatch) -> None:
    await operations.withdraw_rule(session, caller, id, version)
