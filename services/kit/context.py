"""What belongs to the current request: its trace and its log."""

import logging
import secrets
import sys
from contextvars import ContextVar, Token
from typing import Any

import structlog

_trace: ContextVar[str | None] = ContextVar("zaiti_trace", default=None)


def trace_id() -> str | None:
    """The W3C trace id of the current request, if any."""
    return _trace.get()


def begin_trace(traceparent: str | None) -> Token[str | None]:
    """Join the trace named by a ``traceparent`` header, or begin one."""
    parts = (traceparent or "").split("-")
    valid = len(parts) == 4 and len(parts[1]) == 32 and parts[1] != "0" * 32
    return _trace.set(parts[1] if valid else secrets.token_hex(16))


def end_trace(token: Token[str | None]) -> None:
    """Leave the trace."""
    _trace.reset(token)


def traceparent() -> str:
    """The header by which an outgoing call stays in the trace."""
    return f"00-{_trace.get() or secrets.token_hex(16)}-{secrets.token_hex(8)}-01"


def _add_trace(_: Any, __: str, event: dict[str, Any]) -> dict[str, Any]:
    if current := _trace.get():
        event["trace_id"] = current
    return event


def configure_logs(service: str, level: str) -> None:
    """One JSON object a line on standard output, for our own and the libraries' logs."""
    shared: list[Any] = [
        structlog.contextvars.merge_contextvars,
        _add_trace,
        structlog.processors.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
    ]
    structlog.configure(
        processors=[
            *shared,
            structlog.processors.format_exc_info,
            structlog.processors.JSONRenderer(ensure_ascii=False),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(logging.getLevelNamesMapping()[level.upper()]),
        logger_factory=structlog.WriteLoggerFactory(file=sys.stdout),
        cache_logger_on_first_use=False,
    )
    structlog.contextvars.bind_contextvars(service=service)
    handler = logging.StreamHandler(sys.stdout)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=shared,
            processors=[
                structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                structlog.processors.format_exc_info,
                structlog.processors.JSONRenderer(ensure_ascii=False),
            ],
        )
    )
    logging.basicConfig(handlers=[handler], level=logging.WARNING, force=True)


def log() -> Any:
    """The structured log. Never pass it personal data, tokens or bodies."""
    return structlog.get_logger()
