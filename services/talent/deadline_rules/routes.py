"""Rules of deadlines over HTTP."""

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
from services.talent.deadline_rules import operations, queries
from services.talent.deadline_rules.schemas import (
    DEADLINE_RULE_TABLE,
    DeadlineRule,
    DeadlineRuleChange,
    DeadlineRuleFilter,
    NewDeadlineRule,
)

router = resource_router(prefix="/v1/deadline-rules", tag="办理时限")


def _answer(rule: object, response: Response) -> DeadlineRule:
    shown = DeadlineRule.model_validate(rule)
    set_etag(response, shown.version)
    return shown


@router.get("", summary="办理时限列表")
async def list_deadline_rules(
    session: Session, caller: Reader, wanted: Annotated[DeadlineRuleFilter, Query()], page: PageQuery
) -> Page[DeadlineRule]:
    rules, following = await queries.list_rules(session, wanted, page)
    return Page(items=[DeadlineRule.model_validate(rule) for rule in rules], next=following)


@router.get(".{file_format}", summary="导出办理时限", response_class=StreamingResponse)
async def export_deadline_rules(
    request: Request, caller: Reader, wanted: Annotated[DeadlineRuleFilter, Query()], file_format: Format
) -> StreamingResponse:
    rows = partial(queries.stream_rules, wanted=wanted)
    return export(request, file_format, DEADLINE_RULE_TABLE, rows, caller=caller, wanted=wanted)


@router.post("", summary="新增办理时限", status_code=status.HTTP_201_CREATED)
async def register_deadline_rule(
    session: Session, caller: Office, new: NewDeadlineRule, response: Response
) -> DeadlineRule:
    rule = await operations.register_rule(session, caller, new)
    response.headers["Location"] = f"/v1/deadline-rules/{rule.id}"
    return _answer(rule, response)


@router.get("/{id}", summary="办理时限详情")
async def get_deadline_rule(session: Session, caller: Reader, id: UUID, response: Response) -> DeadlineRule:
    return _answer(await queries.get_rule(session, id), response)


@router.patch("/{id}", summary="修改办理时限")
async def change_deadline_rule(
    session: Session, caller: Office, id: UUID, version: IfMatch, change: DeadlineRuleChange, response: Response
) -> DeadlineRule:
    return _answer(await operations.change_rule(session, caller, id, version, change), response)
