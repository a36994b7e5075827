"""Errors as RFC 9457 problem+json: a stable code for programs, a Chinese sentence for people."""

import traceback
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from typing import Any

import asyncpg
from fastapi import FastAPI, Request, status
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from pydantic import BaseModel
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from starlette.exceptions import HTTPException
from starlette.routing import Match

from services.kit import context, validation_messages

MEDIA_TYPE = "application/problem+json"


@dataclass(frozen=True, slots=True)
class FieldError:
    """One thing wrong with the input: where (JSON pointer or cell), what, and a stable code."""

    pointer: str
    detail: str
    code: str = "invalid"


class FieldErrorBody(BaseModel):
    """A :class:`FieldError` in an answer."""

    pointer: str
    detail: str
    code: str


class ProblemBody(BaseModel):
    """The body of every error answer (RFC 9457)."""

    type: str
    title: str
    status: int
    code: str
    detail: str
    errors: list[FieldErrorBody] = []
    trace_id: str | None = None


@dataclass(eq=False)
class Problem(Exception):  # noqa: N818 - the field's term (RFC 9457)
    """An error that carries its answer."""

    status: int
    code: str
    title: str
    detail: str
    errors: Sequence[FieldError] = ()
    headers: dict[str, str] = field(default_factory=dict)
    extra: dict[str, Any] = field(default_factory=dict)


class Malformed(Problem):
    """400: the request cannot be read."""

    def __init__(self, detail: str, *, code: str = "malformed") -> None:
        super().__init__(400, code, "请求格式有误", detail)


class Unauthorised(Problem):
    """401: no valid identity."""

    def __init__(self, detail: str = "请先登录", *, code: str = "unauthorised") -> None:
        super().__init__(401, code, "未登录或登录已失效", detail, headers={"WWW-Authenticate": "Bearer"})


class Forbidden(Problem):
    """403: known, but not allowed."""

    def __init__(self, detail: str = "您的角色无权进行此操作", *, code: str = "forbidden") -> None:
        super().__init__(403, code, "没有权限", detail)


class NotFound(Problem):
    """404: not there, or outside the caller's scope, which must look the same."""

    def __init__(self, detail: str = "记录不存在或不在您的管辖范围内", *, code: str = "not_found") -> None:
        super().__init__(404, code, "未找到", detail)


class Conflict(Problem):
    """409: the state of the record does not allow it."""

    def __init__(self, detail: str, *, code: str = "conflict", errors: Sequence[FieldError] = ()) -> None:
        super().__init__(409, code, "与当前状态冲突", detail, errors)


class Stale(Problem):
    """412: the record has changed since it was read."""

    def __init__(self, current_version: int) -> None:
        super().__init__(
            412,
            "stale",
            "记录已被他人修改",
            f"您看到的不是最新版本，当前版本为 {current_version}，请刷新后重试",
            extra={"current_version": current_version},
        )


class TooLarge(Problem):
    """413: more than this address takes."""

    def __init__(self, detail: str) -> None:
        super().__init__(413, "too_large", "内容过大", detail)


class UnsupportedMedia(Problem):
    """415: a type of content that this address does not take."""

    def __init__(self, detail: str) -> None:
        super().__init__(415, "unsupported_media_type", "不支持的内容类型", detail)


class Invalid(Problem):
    """422: fields that cannot be accepted, all of them at once."""

    def __init__(self, errors: Sequence[FieldError], *, detail: str | None = None, code: str = "invalid") -> None:
        super().__init__(422, code, "内容有误", detail or "；".join(error.detail for error in errors[:3]), errors)


class PreconditionRequired(Problem):
    """428: a write without If-Match."""

    def __init__(self) -> None:
        super().__init__(428, "precondition_required", "缺少版本条件", "修改须带 If-Match 请求头，其值为读取时的 ETag")


class TooManyRequests(Problem):
    """429: slower, please; ``retry_after`` in seconds."""

    def __init__(self, detail: str, retry_after: int) -> None:
        super().__init__(429, "too_many_requests", "请求过于频繁", detail, headers={"Retry-After": str(retry_after)})


class Unavailable(Problem):
    """503: a part that is needed does not answer just now."""

    def __init__(self, detail: str = "服务暂时不可用，请稍后重试") -> None:
        super().__init__(503, "unavailable", "服务暂时不可用", detail, headers={"Retry-After": "2"})


def respond(problem: Problem) -> JSONResponse:
    """The answer for a problem."""
    body: dict[str, Any] = {
        "type": f"urn:zaiti:problem:{problem.code}",
        "title": problem.title,
        "status": problem.status,
        "code": problem.code,
        "detail": problem.detail,
        "errors": [asdict(error) for error in problem.errors],
        "trace_id": context.trace_id(),
        **problem.extra,
    }
    return JSONResponse(body, problem.status, problem.headers, media_type=MEDIA_TYPE)


_HTTP_PROBLEMS = {
    400: ("malformed", "请求格式有误", "请求无法解析"),
    404: ("not_found", "未找到", "没有这个地址"),
    405: ("method_not_allowed", "不支持的操作", "该地址不支持此操作"),
    413: ("too_large", "内容过大", "请求内容超过允许的大小"),
    415: ("unsupported_media_type", "不支持的内容类型", "该地址不接受此类内容"),
}


async def _on_problem(_: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, Problem)
    return respond(error)


def _allowed_methods(request: Request) -> str:
    """All methods of an address; the framework names those of the first route that fits."""
    routes = [route for route in request.app.state.routes if route.matches(request.scope)[0] is not Match.NONE]
    return ", ".join(sorted({method for route in routes for method in getattr(route, "methods", None) or ()}))


async def _on_http(request: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, HTTPException)
    headers = dict(error.headers or {})
    if error.status_code == status.HTTP_405_METHOD_NOT_ALLOWED:
        headers["Allow"] = _allowed_methods(request)
    code, title, detail = _HTTP_PROBLEMS.get(error.status_code, ("error", "请求未能完成", str(error.detail)))
    return respond(Problem(error.status_code, code, title, detail, headers=headers))


async def _on_validation(_: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, RequestValidationError)
    if any(item["type"] == "json_invalid" for item in error.errors()):
        return respond(Malformed("请求内容不是有效的 JSON"))
    errors = [FieldError(*validation_messages.describe(item)) for item in error.errors()]
    return respond(Invalid(errors))


# SQLSTATE class 22: the data cannot be stored (a NUL character, a number out of range).
_UNSTORABLE = "22"


# The connection broke, a deadlock was resolved, the server is full, in use, or is being stopped or started.
_PASSING = ("08", "40", "53", "55", "57")


def is_passing(error: BaseException) -> bool:
    """Whether a fault of the database or the network lies with the moment and not with what was asked."""
    if isinstance(error, DBAPIError):
        state = str(getattr(error.orig, "sqlstate", None) or "")
        return error.connection_invalidated or not state or state.startswith(_PASSING)
    if isinstance(error, asyncpg.PostgresError):
        return str(error.sqlstate or "").startswith(_PASSING)
    # The driver's own, while a broken connection is given back, come unwrapped.
    return isinstance(error, asyncpg.InterfaceError | PoolTimeout | OSError | TimeoutError)


async def _on_database(_: Request, error: Exception) -> JSONResponse:
    state = str(getattr(getattr(error, "orig", None), "sqlstate", None) or "")
    if state.startswith(_UNSTORABLE):
        return respond(Invalid([FieldError("#", "内容含有数据库不能保存的字符或数值", "unstorable")]))
    if is_passing(error):
        context.log().warning("database_unavailable", error=type(error).__name__)
        return respond(Unavailable())
    return await _on_unexpected(_, error)


async def _on_unexpected(_: Request, error: Exception) -> JSONResponse:
    # Where it happened, never the message: a database's message quotes the row, and rows may be personal.
    frames = traceback.extract_tb(error.__traceback__)[-8:]
    where = [f"{frame.filename.rsplit('/', 2)[-1]}:{frame.lineno} {frame.name}" for frame in frames]
    context.log().error("unexpected_error", error=type(error).__name__, where=where)
    return respond(Problem(500, "internal", "系统内部错误", "系统出错，已记录，请把 trace_id 告知管理员"))


def install(app: FastAPI) -> None:
    """Answer every error of the application as a problem."""
    app.add_exception_handler(Problem, _on_problem)
    app.add_exception_handler(HTTPException, _on_http)
    app.add_exception_handler(RequestValidationError, _on_validation)
    for kind in (DBAPIError, PoolTimeout, asyncpg.PostgresError, asyncpg.InterfaceError):
        app.add_exception_handler(kind, _on_database)
    for refused in (ConnectionError, TimeoutError):
        app.add_exception_handler(refused, _on_connection)
    app.add_exception_handler(Exception, _on_unexpected)


async def _on_connection(_: Request, error: Exception) -> JSONResponse:
    context.log().warning("dependency_unavailable", error=type(error).__name__)
    return respond(Unavailable())
