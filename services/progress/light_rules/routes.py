"""Rules of lights over HTTP."""

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
from services.progress.access import Office, Reader
from services.progress.light_rules import operations, queries
from services.progress.light_rules.schemas import (
    LIGHT_RULE_TABLE,
    LightRule,
    LightRuleChange,
    LightRuleFilter,
    NewLightRule,
)

router = resource_router(prefix="/v1/light-rules", tag="灯号规则")


def _answer(rule: object, response: Response) -> LightRule:
    shown = LightRule.model_validate(rule)
    set_etag(response, shown.version)
    return shown


@router.get("", summary="灯号规则列表")
async def list_rules(
    session: Session, caller: Reader, wanted: Annotated[LightRuleFilter, Query()], page: PageQuery
) -> Page[LightRule]:
    rules, following = await queries.list_rules(session, wanted, page)
    return Page(items=[LightRule.model_validate(rule) for rule in rules], next=following)


@router.get(".{file_format}", summary="导出灯号规则", response_class=StreamingResponse)
async def export_rules(
    request: Request, caller: Reader, wanted: Annotated[LightRuleFilter, Query()], file_format: Format
) -> StreamingResponse:
    rows = partial(queries.stream_rules, wanted=wanted)
    return export(request, file_format, LIGHT_RULE_TABLE, rows, caller=caller, wanted=wanted)


@router.post("", summary="新增灯号规则", status_code=status.HTTP_201_CREATED)
async def register_rule(session: Session, caller: Office, new: NewLightRule, response: Response) -> LightRule:
    rule = await operations.register_rule(session, caller, new)
    response.headers["Location"] = f"/v1/light-rules/{rule.id}"
    return _answer(rule, response)


@router.get("/{rule_id:uuid}", summary="灯号规则详情")
async def get_rule(session: Session, caller: Reader, rule_id: UUID, response: Response) -> LightRule:
    return _answer(await queries.get_rule(session, rule_id), response)


@router.patch("/{rule_id:uuid}", summary="修改灯号规则")
async def change_rule(
    session: Session, caller: Office, rule_id: UUID, version: IfMatch, change: LightRuleChange, response: Response
) -> LightRule:
    return _answer(await operations.change_rule(session, caller, rule_id, version, change), response)


@router.delete("/{rule_id:uuid}", summary="删除灯号规则", status_code=status.HTTP_204_NO_CONTENT)
async def withdraw_rule(session: Session, caller: Office, rule_id: UUID, version: IfMatch) -> None:
    await operations.withdraw_rule(session, caller, rule_id, version)
