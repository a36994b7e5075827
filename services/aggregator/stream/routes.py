"""Live updates over server-sent events."""

from typing import Annotated

from fastapi import Header, Request
from fastapi.responses import StreamingResponse

from services.aggregator.access import Reader
from services.aggregator.stream.operations import Hub
from services.kit import streams
from services.kit.routing import resource_router

router = resource_router(prefix="/v1/stream", tag="实时更新")


@router.get(
    "",
    summary="台账更新流",
    response_class=StreamingResponse,
    responses={200: {"description": "每个新版本一条事件", "content": {"text/event-stream": {}}}},
)
async def stream(
    request: Request, caller: Reader, last_event_id: Annotated[str | None, Header(include_in_schema=False)] = None
) -> StreamingResponse:
    """An event ``ledger`` for every new version: ``{"version", "changed": [codes]}``; until token or session end.

    An event ``notices`` says that notices were raised or seen; ``/v1/notices/count`` says how many wait.
    """
    hub: Hub = request.app.state.hub
    after = int(last_event_id) if last_event_id and last_event_id.isascii() and last_event_id.isdigit() else None
    return streams.stream(request.app, caller, hub.follow(after))
