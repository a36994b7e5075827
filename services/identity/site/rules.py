"""How the dashboard's files are served, and how the services' OpenAPI documents become one; no framework."""

import re
from collections.abc import Iterable, Mapping
from typing import Any

# antd and echarts write style elements and style attributes at run time, which only 'unsafe-inline' admits (a nonce
# does not cover attributes, and would make every page's HTML unique). Scripts, the dangerous half, come from here
# alone, and nothing may be loaded from or sent to elsewhere.
CONTENT_SECURITY_POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data: blob:",
        "font-src 'self' data:",
        "connect-src 'self'",
        "worker-src 'self'",
        "manifest-src 'self'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
    )
)
SECURITY_HEADERS = {
    "Content-Security-Policy": CONTENT_SECURITY_POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}
_ENCODINGS = (("br", ".br"), ("gzip", ".gz"))
_HASHED = re.compile(r"[.-][A-Za-z0-9_-]{8,}\.[a-z0-9]+$")


def accepted(header: str) -> set[str]:
    """The content codings that an Accept-Encoding header admits."""
    codings = set()
    for part in header.lower().split(","):
        name, _, parameters = part.strip().partition(";")
        if not re.fullmatch(r"\s*q=0(\.0*)?\s*", parameters):
            codings.add(name.strip())
    return codings


def best_variant(path: str, files: Mapping[str, Any], accept_encoding: str) -> tuple[str, str | None]:
    """The stored file to send for ``path``, and its content coding: a precompressed sibling where accepted."""
    admitted = accepted(accept_encoding)
    for coding, suffix in _ENCODINGS:
        if coding in admitted and path + suffix in files:
            return path + suffix, coding
    return path, None


def cache_control(path: str) -> str:
    """Forever for files whose name carries their hash; everything else is asked about each time."""
    return "public, max-age=31536000, immutable" if path.startswith("assets/") and _HASHED.search(path) else "no-cache"


def is_page(path: str) -> bool:
    """Whether an unknown path is an address within the dashboard (then index.html answers), not a missing file."""
    return re.search(r"\.(js|css|map|json|svg|png|ico|woff2?|ttf|txt|br|gz|html|webmanifest)$", path) is None


def marked_as_demo(page: bytes) -> bytes:
    """The page with ``data-demo`` on its root element, which the login page reads: no script has to be inlined."""
    return re.sub(rb"<html\b", b"<html data-demo", page, count=1)


def merge_openapi(documents: Iterable[tuple[str, Mapping[str, Any]]], server: str) -> dict[str, Any]:
    """One OpenAPI document of several services': paths with ``/api/<service>``, schemas named ``<service>.<Name>``."""
    merged: dict[str, Any] = {
        "openapi": "3.1.0",
        "info": {
            "title": "萧山区“4286”产业载体 · Zaiti 4286",
            "version": "1.0.0",
            "description": "所有服务的接口 · The interfaces of all services",
        },
        "servers": [{"url": server}],
        "tags": [],
        "paths": {},
        "components": {"schemas": {}, "securitySchemes": {}},
    }
    for service, document in documents:
        own = _renamed(document, service)
        for path, item in own.get("paths", {}).items():
            merged["paths"][f"/api/{service}{path}"] = {
                method: _tagged(operation, service) if isinstance(operation, dict) else operation
                for method, operation in item.items()
            }
        components = own.get("components", {})
        for name, schema in components.get("schemas", {}).items():
            merged["components"]["schemas"][f"{service}.{name}"] = schema
        merged["components"]["securitySchemes"] |= components.get("securitySchemes", {})
        merged["tags"].append({"name": service, "description": document.get("info", {}).get("title", service)})
        merged["security"] = own.get("security", [])
    return merged


def _tagged(operation: dict[str, Any], service: str) -> dict[str, Any]:
    """The operation under its service's heading, its id unique across services."""
    tags = [f"{service} · {tag}" for tag in operation.get("tags", [])] or [service]
    named = {"operationId": f"{service}.{operation['operationId']}"} if "operationId" in operation else {}
    return {**operation, "tags": tags, **named}


def _renamed(node: Any, service: str) -> Any:
    """The document with every reference to a schema pointing to its name in the merged document."""
    prefix = "#/components/schemas/"
    if isinstance(node, dict):
        return {
            key: f"{prefix}{service}.{value.removeprefix(prefix)}"
            if key == "$ref" and isinstance(value, str) and value.startswith(prefix)
            else _renamed(value, service)
            for key, value in node.items()
        }
    return [_renamed(item, service) for item in node] if isinstance(node, list) else node
