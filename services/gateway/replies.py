"""What Envoy answers itself, in the shape of every other error: problem+json with a Chinese detail."""

from typing import Any

TRACE_ID = "%REQ(X-REQUEST-ID)%"

# status: (code, title, detail)
REPLIES: dict[int, tuple[str, str, str]] = {
    400: ("malformed", "请求格式有误", "请求的地址或格式不被接受"),
    401: ("unauthorised", "未登录或登录已失效", "请先登录；如已登录，请重新登录"),
    403: ("forbidden", "没有权限", "请求的来源页面不被信任，已拒绝"),
    404: ("not_found", "未找到", "没有这个地址"),
    405: ("method_not_allowed", "不支持的操作", "该地址不支持此操作"),
    408: ("request_timeout", "请求超时", "请求未能在规定时间内发送完毕"),
    413: ("too_large", "内容过大", "请求内容超过允许的大小：导入文件不超过 32 MB，其他请求不超过 1 MB"),
    426: ("upgrade_required", "协议不受支持", "请使用 HTTP/1.1 或更高版本"),
    429: ("too_many_requests", "请求过于频繁", "请求过于频繁，请稍后重试"),
    431: ("headers_too_large", "请求头过大", "请求头超过允许的大小"),
    500: ("internal", "系统内部错误", "系统出错，已记录，请把 trace_id 告知管理员"),
    502: ("bad_gateway", "服务应答异常", "服务的应答不完整，请稍后重试"),
    503: ("unavailable", "服务暂时不可用", "服务暂时不可用，请稍后重试"),
    504: ("timeout", "服务应答超时", "服务未能及时应答，请稍后重试"),
}
RETRY_AFTER = {429: "1", 503: "2"}


def _has_status(status: int) -> dict[str, Any]:
    value = {"default_value": status, "runtime_key": f"zaiti.reply.{status}"}
    return {"status_code_filter": {"comparison": {"op": "EQ", "value": value}}}


# Envoy answers 403 to a token for another audience; for the caller it is as foreign as any other.
_FOREIGN_AUDIENCE = {
    "extension_filter": {
        "name": "cel",
        "typed_config": {
            "@type": "type.googleapis.com/envoy.extensions.access_loggers.filters.cel.v3.ExpressionFilter",
            "expression": "response.code_details.startsWith('jwt_authn_access_denied')",
        },
    }
}


def _mapper(status: int, code: str, title: str, detail: str) -> dict[str, Any]:
    mapper: dict[str, Any] = {
        "filter": _has_status(status),
        "body_format_override": {
            "json_format": {
                "type": f"urn:zaiti:problem:{code}",
                "title": title,
                "status": "%RESPONSE_CODE%",
                "code": code,
                "detail": detail,
                "errors": [],
                "trace_id": TRACE_ID,
            },
            "content_type": "application/problem+json",
        },
        "headers_to_add": [_header("cache-control", "no-store")],
    }
    if status in RETRY_AFTER:
        mapper["headers_to_add"].append(_header("retry-after", RETRY_AFTER[status]))
    return mapper


def _header(name: str, value: str) -> dict[str, Any]:
    return {"header": {"key": name, "value": value}, "append_action": "OVERWRITE_IF_EXISTS_OR_ADD"}


def local_reply_config() -> dict[str, Any]:
    """Envoy's ``local_reply_config``."""
    foreign = _mapper(401, *REPLIES[401])
    foreign["filter"] = {"and_filter": {"filters": [_has_status(403), _FOREIGN_AUDIENCE]}}
    foreign["status_code"] = 401
    return {"mappers": [foreign, *(_mapper(status, *words) for status, words in REPLIES.items())]}
