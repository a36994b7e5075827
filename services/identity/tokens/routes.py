"""Tokens for machine clients, over HTTP."""

import json
from typing import Annotated, Any

from fastapi import Depends, Request, Response
from fastapi.exceptions import RequestValidationError
from pydantic import ValidationError

from services.identity.access import ClientAddress, ConfiguredBy, Connections, Ring
from services.identity.tokens import operations, rules
from services.identity.tokens.schemas import TokenAnswer, TokenRequest
from services.kit.problems import Malformed, UnsupportedMedia
from services.kit.routing import resource_router

router = resource_router(prefix="/v1/token", tag="令牌")

_BODY = {"schema": TokenRequest.model_json_schema()}
_LONGEST = 8192


async def _read(request: Request) -> TokenRequest:
    """The request's body, which standard clients send as a form and ours may send as JSON."""
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    raw = await request.body()
    if len(raw) > _LONGEST:
        raise Malformed("请求内容过长")
    fields: Any
    if kind == "application/json":
        try:
            fields = json.loads(raw)
        except ValueError as error:
            raise Malformed("请求内容不是有效的 JSON") from error
    elif kind == "application/x-www-form-urlencoded":
        fields = dict(await request.form())
    else:
        raise UnsupportedMedia("请以 application/x-www-form-urlencoded 或 application/json 申请令牌")
    try:
        return TokenRequest.model_validate(fields)
    except ValidationError as error:
        raise RequestValidationError(error.errors()) from error


@router.post(
    "",
    summary="申请访问令牌",
    openapi_extra={
        "security": [],
        "requestBody": {
            "required": True,
            "content": {"application/x-www-form-urlencoded": _BODY, "application/json": _BODY},
        },
    },
)
async def grant_token(
    request: Request,
    wanted: Annotated[TokenRequest, Depends(_read)],
    database: Connections,
    ring: Ring,
    settings: ConfiguredBy,
    address: ClientAddress,
    response: Response,
) -> TokenAnswer:
    response.headers["Cache-Control"] = "no-store"
    basic = rules.basic_credentials(request.headers.get("authorization"))
    return await operations.grant_to_client(database, ring, settings, wanted, basic, address)
