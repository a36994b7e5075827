"""The settings of notices over HTTP."""

from fastapi import Response

from services.aggregator.access import Addressee, Office, Today
from services.aggregator.notice_settings import operations, queries
from services.aggregator.notice_settings.rules import Settings
from services.aggregator.notice_settings.schemas import NoticeSettings, NoticeSettingsChange
from services.kit.database import Session
from services.kit.etag import IfMatch, set_etag
from services.kit.routing import resource_router

router = resource_router(prefix="/v1/notice-settings", tag="通知设置")


def _answer(settings: Settings, response: Response) -> NoticeSettings:
    set_etag(response, settings.version)
    return NoticeSettings.model_validate(settings)


@router.get("", summary="通知设置")
async def get_settings(session: Session, caller: Addressee, today: Today, response: Response) -> NoticeSettings:
    return _answer(await queries.in_force(session, today), response)


@router.patch("", summary="修改通知设置")
async def change_settings(
    session: Session, caller: Office, version: IfMatch, change: NoticeSettingsChange, today: Today, response: Response
) -> NoticeSettings:
    return _answer(await operations.change_settings(session, version, change, today), response)
