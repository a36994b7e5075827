"""Envoy's route configuration, made from the route table. Order matters: the first match wins."""

from typing import Any

from services.gateway import filters
from services.gateway.routes import (
    CLIENT_ADDRESS_HEADER,
    CLOCK_HEADER,
    DOCS_ASSETS,
    IMPORT_PATH,
    PUBLIC,
    SERVICES,
    SITE_PREFIX,
    STATIC_PUBLIC,
    STREAMS,
    STRIPPED_HEADERS,
    Limits,
    PublicPath,
)
from services.gateway.settings import GatewaySettings

SAFE_METHODS = r"GET|HEAD|OPTIONS"
_LONGEST = 1 << 62


def stream_cluster(service: str) -> str:
    """Name of the cluster that carries a service's streams."""
    return f"{service}_stream"


def route_config(settings: GatewaySettings, limits: Limits) -> dict[str, Any]:
    """The whole route configuration."""
    routes = [
        _answer({"path": "/healthz"}, 200, '{"status":"ok"}'),
        *(route for entry in PUBLIC for route in _public(entry, limits)),
        *(_stream(service, path, limits) for service, path in STREAMS),
        *(route for service in SERVICES for route in _service(service, limits)),
        *(_site({"path": path}, limits) for path in STATIC_PUBLIC),
        _site({"prefix": DOCS_ASSETS}, limits),
        # Nothing else below /api exists, and nothing internal does, whatever identity would make of it.
        *(_answer({"path_separated_prefix": path}, 404) for path in ("/api", "/internal")),
        _too_large({"prefix": "/"}, limits.body),
        _site({"prefix": "/"}, limits),
    ]
    return {
        "name": "zaiti",
        "request_headers_to_remove": [
            *STRIPPED_HEADERS,
            # Only the loading of the demonstration set may say what time it is, and only in the local mode.
            *([CLOCK_HEADER] if settings.mode == "production" else []),
        ],
        "request_headers_to_add": [
            {
                "header": {"key": CLIENT_ADDRESS_HEADER, "value": "%DOWNSTREAM_REMOTE_ADDRESS_WITHOUT_PORT%"},
                "append_action": "OVERWRITE_IF_EXISTS_OR_ADD",
            }
        ],
        "response_headers_to_add": _response_headers(settings),
        "response_headers_to_remove": ["server", "x-powered-by", "x-envoy-upstream-service-time"],
        "virtual_hosts": [{"name": "zaiti", "domains": ["*"], "routes": routes}],
    }


def _response_headers(settings: GatewaySettings) -> list[dict[str, Any]]:
    headers = {"x-content-type-options": "nosniff"}
    if settings.secure:
        headers["strict-transport-security"] = "max-age=31536000"
    return [
        {"header": {"key": key, "value": value}, "append_action": "ADD_IF_ABSENT"} for key, value in headers.items()
    ]


def _public(entry: PublicPath, limits: Limits) -> list[dict[str, Any]]:
    match = {
        "path": f"/api/{entry.service}{entry.path}",
        "headers": [_header(":method", {"safe_regex": {"regex": "|".join(entry.methods)}})],
    }
    name, rate, burst = "public", limits.address_rate, limits.address_burst
    if entry.slow:
        # A bucket for each address and path: who sends papers can still ask how far they have come.
        name, rate, burst = "stranger", limits.stranger_rate, limits.stranger_burst
    route: dict[str, Any] = {
        "match": match,
        "route": {**_to(entry.service, limits), "prefix_rewrite": entry.path},
        "typed_per_filter_config": {**filters.no_token(), **filters.address_rate(name, rate, burst, limits)},
    }
    if not entry.files:
        return [route]
    route["route"]["timeout"] = f"{limits.import_within}s"
    route["typed_per_filter_config"] |= filters.body_limit(limits.import_body)
    return [_too_large(match, limits.import_body), route]


def _stream(service: str, path: str, limits: Limits) -> dict[str, Any]:
    """No time limit; the service sends heartbeats, and closes at the token's expiry or at logout."""
    return {
        "match": {"path": f"/api/{service}{path}"},
        "route": {
            "cluster": stream_cluster(service),
            "prefix_rewrite": path,
            "timeout": "0s",
            "idle_timeout": f"{limits.stream_idle}s",
        },
    }


def _service(service: str, limits: Limits) -> list[dict[str, Any]]:
    outside = f"/api/{service}"
    imports = {"safe_regex": {"regex": outside + IMPORT_PATH}}
    return [
        _too_large(imports, limits.import_body),
        {
            "match": imports,
            "route": {
                **_to(service, limits),
                "regex_rewrite": {"pattern": {"regex": f"^{outside}/"}, "substitution": "/"},
                "timeout": f"{limits.import_within}s",
            },
            "typed_per_filter_config": filters.body_limit(limits.import_body),
        },
        _too_large({"prefix": f"{outside}/v1/"}, limits.body),
        {"match": {"prefix": f"{outside}/v1/"}, "route": {**_to(service, limits), "prefix_rewrite": "/v1/"}},
    ]


def _site(match: dict[str, Any], limits: Limits) -> dict[str, Any]:
    path = match.get("path") or match["prefix"]
    return {
        "match": match,
        "route": {**_to("identity", limits), "prefix_rewrite": SITE_PREFIX + path},
        "typed_per_filter_config": {
            **filters.no_token(),
            **filters.address_rate("site", limits.site_rate, limits.site_burst, limits),
        },
    }


def _to(service: str, limits: Limits) -> dict[str, Any]:
    return {
        "cluster": service,
        "timeout": f"{limits.answer_within}s",
        "retry_policy": {
            "retry_on": "connect-failure,refused-stream,reset,gateway-error",
            "num_retries": limits.retries,
            "retry_back_off": {"base_interval": "0.05s", "max_interval": "0.5s"},
            # A write is never sent twice by the gateway: whether it arrived is for the caller's Idempotency-Key.
            "retriable_request_headers": [_header(":method", {"safe_regex": {"regex": SAFE_METHODS}})],
        },
    }


def _too_large(match: dict[str, Any], size: int) -> dict[str, Any]:
    """Refuses a declared length before a byte of it is read; undeclared lengths meet the buffer's limit."""
    header = {"name": "content-length", "range_match": {"start": size + 1, "end": _LONGEST}}
    return _answer({**match, "headers": [*match.get("headers", []), header]}, 413)


def _answer(match: dict[str, Any], status: int, body: str = "") -> dict[str, Any]:
    answer: dict[str, Any] = {"status": status}
    if body:
        answer["body"] = {"inline_string": body}
    return {"match": match, "direct_response": answer, "typed_per_filter_config": filters.answered_here()}


def _header(name: str, matcher: dict[str, Any]) -> dict[str, Any]:
    return {"name": name, "string_match": matcher}
