"""Health, metrics and traces of a service, and the middleware that every request passes."""

import asyncio
import time
from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import Any

from fastapi import APIRouter, FastAPI, Response
from opentelemetry.trace import Span
from prometheus_client import CONTENT_TYPE_LATEST, REGISTRY, Counter, Histogram, generate_latest
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from services.kit import clock, context
from services.kit.problems import Malformed, Unavailable, respond

REQUESTS = Counter("zaiti_requests_total", "Requests answered", ["service", "method", "route", "status"])
DURATION = Histogram(
    "zaiti_request_seconds",
    "Time to answer",
    ["service", "route"],
    buckets=(0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5),
)
_READY_SECONDS = 2.0
_URL_ATTRIBUTES = {"http.url", "http.target", "url.full", "url.query"}
_QUIET = ("/healthz", "/readyz", "/metrics")

Check = Callable[[], Awaitable[None]]


class RequestContext:
    """Trace, seeding clock, access log and metrics, as plain ASGI: it is passed by every request."""

    def __init__(self, app: ASGIApp, *, service: str, application: FastAPI) -> None:
        self._app = app
        self._service = service
        self._application = application

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request within its context."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        headers = dict(scope["headers"])
        trace = context.begin_trace(headers.get(b"traceparent", b"").decode("latin-1"))
        started, status = time.perf_counter(), 500

        async def note_status(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
            await send(message)

        try:
            override = self._seeding_clock(headers.get(clock.CLOCK_HEADER.encode()))
        except ValueError:
            await respond(Malformed("Zaiti-Clock 应为带时区的时间"))(scope, receive, send)
            return
        token = clock.set_override(override)
        try:
            await self._app(scope, receive, note_status)
        finally:
            clock.reset_override(token)
            self._account(scope, status, time.perf_counter() - started)
            context.end_trace(trace)

    def _seeding_clock(self, value: bytes | None) -> datetime | None:
        if value is None or not self._application.state.settings.seeding:
            return None
        instant = datetime.fromisoformat(value.decode("latin-1"))
        if instant.tzinfo is None:
            raise ValueError("the clock needs a time zone")
        return instant

    def _account(self, scope: Scope, status: int, seconds: float) -> None:
        route = getattr(scope.get("route"), "path", "unmatched")
        REQUESTS.labels(self._service, scope["method"], route, status).inc()
        DURATION.labels(self._service, route).observe(seconds)
        if scope["path"] not in _QUIET:
            context.log().info(
                "request", method=scope["method"], route=route, status=status, milliseconds=round(seconds * 1000, 1)
            )


def health_router(checks: Callable[[], list[Check]]) -> APIRouter:
    """``/healthz`` touches nothing; ``/readyz`` asks the dependencies, with a timeout; ``/metrics`` for Prometheus."""
    router = APIRouter(include_in_schema=False)

    @router.get("/healthz")
    async def healthz() -> dict[str, str]:
        return {"status": "alive"}

    @router.get("/readyz")
    async def readyz() -> dict[str, str]:
        try:
            async with asyncio.timeout(_READY_SECONDS):
                await asyncio.gather(*(check() for check in checks()))
        except Exception as error:
            context.log().warning("not_ready", error=type(error).__name__)
            raise Unavailable("服务尚未就绪") from error
        return {"status": "ready"}

    @router.get("/metrics")
    async def metrics() -> Response:
        return Response(generate_latest(REGISTRY), media_type=CONTENT_TYPE_LATEST)

    return router


def trace_requests(app: FastAPI, service: str, endpoint: str) -> None:
    """Send OpenTelemetry traces of ``app`` and of its outgoing calls to the OTLP/HTTP collector at ``endpoint``.

    ``endpoint`` is the collector's base address, as the gateway has it too; ``/v1/traces`` may be written out.
    """
    from opentelemetry import trace
    from opentelemetry.exporter.otlp.proto.http.trace_exporter import OTLPSpanExporter
    from opentelemetry.instrumentation.fastapi import FastAPIInstrumentor
    from opentelemetry.instrumentation.httpx import HTTPXClientInstrumentor
    from opentelemetry.sdk.resources import Resource
    from opentelemetry.sdk.trace import TracerProvider
    from opentelemetry.sdk.trace.export import BatchSpanProcessor

    address = endpoint.rstrip("/").removesuffix("/v1/traces") + "/v1/traces"
    provider = TracerProvider(resource=Resource.create({"service.name": service}))
    provider.add_span_processor(BatchSpanProcessor(OTLPSpanExporter(endpoint=address)))
    trace.set_tracer_provider(provider)
    FastAPIInstrumentor.instrument_app(app, tracer_provider=provider, server_request_hook=_forget_the_query)
    HTTPXClientInstrumentor().instrument(
        tracer_provider=provider,
        request_hook=_forget_what_was_asked,
        async_request_hook=_forget_what_was_asked_async,
    )


def _without_query(span: Span, url: str) -> None:
    # What is searched for may be a person's name. The path says enough.
    if span.is_recording():
        path = url.partition("?")[0]
        for name in _URL_ATTRIBUTES & (getattr(span, "attributes", None) or {}).keys():
            span.set_attribute(name, "" if name == "url.query" else path)


def _forget_the_query(span: Span, scope: dict[str, Any]) -> None:
    _without_query(span, str(scope["path"]))


def _forget_what_was_asked(span: Span, request: Any) -> None:
    _without_query(span, str(request.url))


async def _forget_what_was_asked_async(span: Span, request: Any) -> None:
    _forget_what_was_asked(span, request)
