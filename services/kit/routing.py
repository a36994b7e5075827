"""The router of every resource: errors described, POST idempotent."""

from typing import Any

from fastapi import APIRouter

from services.kit.idempotency import IdempotentRoute
from services.kit.problems import MEDIA_TYPE, ProblemBody

_DESCRIPTIONS = {
    400: "请求格式有误",
    401: "未登录或登录已失效",
    403: "没有权限",
    404: "未找到",
    409: "与当前状态冲突",
    412: "记录已被他人修改",
    413: "内容过大",
    415: "不支持的内容类型",
    422: "内容有误",
    428: "缺少 If-Match",
    429: "请求过于频繁",
    503: "服务暂时不可用",
}
_PROBLEM = {"schema": {"$ref": "#/components/schemas/ProblemBody"}}

PROBLEM_RESPONSES: dict[int | str, dict[str, Any]] = {
    status: {"description": description, "content": {MEDIA_TYPE: _PROBLEM}}
    for status, description in _DESCRIPTIONS.items()
}
PROBLEM_SCHEMA = ProblemBody


def resource_router(*, prefix: str, tag: str) -> APIRouter:
    """The router of one resource; ``prefix`` begins with ``/v1``, ``tag`` is its Chinese name."""
    return APIRouter(prefix=prefix, tags=[tag], route_class=IdempotentRoute, responses=PROBLEM_RESPONSES)
