"""Counting rules over HTTP."""

from functools import partial
from typing import Annotated
from uuid import UUID

from fastapi import Query, Request, Response, status
from fastapi.responses import StreamingResponse

from services.kit.database import Session
from services.kit.etag import IfMatch, set_etag
from services.kit.exports import Format, export
from services.kit.pages import Page, PageQuery
from services.kit.routing import resource_router
from services.talent.access import Office, Reader
from services.talent.counting_rules import operations, queries
from services.talent.counting_rules.schemas import (
    COUNTING_RULE_TABLE,
    CountingRule,
    CountingRuleChange,
    CountingRuleFilter,
    NewCountingRule,
)

router = resource_router(prefix="/v1/counting-rules", tag="计数规则")


def _answer(rule: object, response: Response) -> CountingRule:
    shown = CountingRule.model_validate(rule)
    set_etag(response, shown.version)
    return shown


@router.get("", summary="计数规则列表")
async def list_rules(
    session: Session, caller: Reader, wanted: Annotated[CountingRuleFilter, Query()], page: PageQuery
) -> Page[CountingRule]:
    rules, following = await queries.list_rules(session, wanted, page)
    return Page(items=[CountingRule.model_validate(rule) for rule in rules], next=following)


@router.get(".{file_format}", summary="导出计数规则", response_class=StreamingResponse)
async def export_rules(
    request: Request, caller: Reader, wanted: Annotated[CountingRuleFilter, Query()], file_format: Format
) -> StreamingResponse:
    rows = partial(queries.stream_rules, wanted=wanted)
    return export(request, file_format, COUNTING_RULE_TABLE, rows, caller=caller, wanted=wanted)


@router.post("", summary="新增计数规则", status_code=status.HTTP_201_CREATED)
async def register_rule(session: Session, caller: Office, new: NewCountingRule, response: Response) -> CountingRule:
    rule = await operations.register_rule(session, caller, new)
    response.headers["Location"] = f"/v1/counting-rules/{rule.id}"
    return _answer(rule, response)


@router.get("/{id}", summary="计数规则详情")
async def get_rule(session: Session, caller: Reader, id: UUID, response: Response) -> CountingRule:
    return _answer(await queries.get_rule(session, id), response)


@router.patch("/{id}", summary="修改计数规则")
async def change_rule(
    session: Session, caller: Office, id: UUID, version: IfMatch, change: CountingRuleChange, response: Response
) -> CountingRule:
    return _answer(await operations.change_rule(session, caller, id, version, change), response)


@router.delete("/{id}", summary="删除计数规则", status_code=status.HTTP_204_NO_CONTENT)
async def withdraw_rule(session: Session, caller: Office, id: UUID, version: IfMatch) -> None:
    await operations.withdraw_rule(session, caller, id, version)
