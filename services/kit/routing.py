"""The router of every resource: errors described, POST idempotent, unknown query names and wrong methods refused."""

from collections.abc import Iterable
from typing import Any

from fastapi import APIRouter, FastAPI, Request, Response
from fastapi.dependencies.models import Dependant
from pydantic import BaseModel
from starlette.routing import Match, Route
from starlette.types import Scope

from services.kit.files.presence import refuse_missing_files
from services.kit.idempotency import IdempotentRoute
from services.kit.problems import MEDIA_TYPE, FieldError, Invalid, ProblemBody

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


_SHOWN_NAME = 60


class ResourceRoute(IdempotentRoute):
    """The route of an operation, which answers only what is meant for it."""

    def matches(self, scope: Scope) -> tuple[Match, Scope]:
        """As the framework's, but what is named in full is no ``/{id}``: PATCH …/import is no change of "import"."""
        match, child_scope = super().matches(scope)
        if match is not Match.NONE and child_scope["path_params"] and scope["path"] in _fixed_paths(scope["app"]):
            return Match.NONE, {}
        return match, child_scope

    def get_route_handler(self) -> Any:
        """Wrap the route's handler: a query name that it does not have is an error, not a filter left out."""
        handle, known = super().get_route_handler(), sorted(query_names(self.dependant))

        async def heed_the_query(request: Request) -> Response:
            if request.scope["query_string"]:
                _refuse_unknown(request, known)
                _refuse_unstorable(request)
            await refuse_missing_files(request)
            response: Response = await handle(request)
            return response

        return heed_the_query


def query_names(dependant: Dependant) -> set[str]:
    """The names that an operation, or what it depends on, reads from the query."""
    names: set[str] = set()
    for parameter in dependant.query_params:
        kind = parameter.field_info.annotation
        if isinstance(kind, type) and issubclass(kind, BaseModel):
            names.update(field.alias or name for name, field in kind.model_fields.items())
        else:
            names.add(parameter.alias)
    return names.union(*(query_names(each) for each in dependant.dependencies))


def _refuse_unknown(request: Request, known: list[str]) -> None:
    unknown = [name for name in dict.fromkeys(request.query_params.keys()) if name not in known]
    if unknown:
        has = f"可用的有 {'、'.join(known)}" if known else "此地址没有查询参数"
        errors = [
            FieldError(f"#/query/{name}", f"没有查询参数“{name[:_SHOWN_NAME]}”，{has}", "unknown_parameter")
            for name in unknown
        ]
        raise Invalid(errors)


def _refuse_unstorable(request: Request) -> None:
    """No text of the database holds a zero byte; an export would notice only after its answer has begun."""
    errors = [
        FieldError(f"#/query/{name}", "含有不可见的控制字符（零字节），请重新输入", "control_character")
        for name, value in request.query_params.multi_items()
        if "\x00" in value
    ]
    if errors:
        raise Invalid(errors)


def note_routes(app: FastAPI, routers: Iterable[APIRouter]) -> None:
    """Remember what the application's addresses are, for the answers to wrong ones."""
    app.state.routes = [*app.routes, *(route for router in routers for route in router.routes)]
    app.state.fixed_paths = frozenset(
        route.path for route in app.state.routes if isinstance(route, Route) and "{" not in route.path
    )


def _fixed_paths(app: FastAPI) -> frozenset[str]:
    found: frozenset[str] = app.state.fixed_paths
    return found


def resource_router(*, prefix: str, tag: str) -> APIRouter:
    """The router of one resource; ``prefix`` begins with ``/v1``, ``tag`` is its Chinese name."""
    return APIRouter(prefix=prefix, tags=[tag], route_class=ResourceRoute, responses=PROBLEM_RESPONSES)
