"""Milestone templates over HTTP."""

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
from services.progress.milestone_templates import operations, queries
from services.progress.milestone_templates.schemas import (
    TEMPLATE_TABLE,
    MilestoneTemplate,
    NewTemplate,
    TemplateChange,
    TemplateFilter,
)

router = resource_router(prefix="/v1/milestone-templates", tag="里程碑模板")


def _answer(template: object, response: Response) -> MilestoneTemplate:
    shown = MilestoneTemplate.model_validate(template)
    set_etag(response, shown.version)
    return shown


@router.get("", summary="里程碑模板列表")
async def list_templates(
    session: Session, caller: Reader, wanted: Annotated[TemplateFilter, Query()], page: PageQuery
) -> Page[MilestoneTemplate]:
    templates, following = await queries.list_templates(session, wanted, page)
    return Page(items=[MilestoneTemplate.model_validate(template) for template in templates], next=following)


@router.get(".{file_format}", summary="导出里程碑模板", response_class=StreamingResponse)
async def export_templates(
    request: Request, caller: Reader, wanted: Annotated[TemplateFilter, Query()], file_format: Format
) -> StreamingResponse:
    rows = partial(queries.stream_templates, wanted=wanted)
    return export(request, file_format, TEMPLATE_TABLE, rows, caller=caller, wanted=wanted)


@router.post("", summary="新增里程碑模板", status_code=status.HTTP_201_CREATED)
async def register_template(
    session: Session, caller: Office, new: NewTemplate, response: Response
) -> MilestoneTemplate:
    template = await operations.register_template(session, caller, new)
    response.headers["Location"] = f"/v1/milestone-templates/{template.id}"
    return _answer(template, response)


@router.get("/{template_id:uuid}", summary="里程碑模板详情")
async def get_template(session: Session, caller: Reader, template_id: UUID, response: Response) -> MilestoneTemplate:
    return _answer(await queries.get_template(session, template_id), response)


@router.patch("/{template_id:uuid}", summary="修改里程碑模板")
async def change_template(
    session: Session,
    caller: Office,
    template_id: UUID,
    version: IfMatch,
    change: TemplateChange,
    response: Response,
) -> MilestoneTemplate:
    return _answer(await operations.change_template(session, caller, template_id, version, change), response)


@router.delete("/{template_id:uuid}", summary="删除里程碑模板", status_code=status.HTTP_204_NO_CONTENT)
async def withdraw_template(session: Session, caller: Office, template_id: UUID, version: IfMatch) -> None:
    await operations.withdraw_template(session, caller, template_id, version)
