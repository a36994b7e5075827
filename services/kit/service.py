"""The application factory: what every service has, so that its main.py only names what is its own."""

import gc
import os
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import AbstractAsyncContextManager, AsyncExitStack, asynccontextmanager

from fastapi import APIRouter, FastAPI

from services.kit import backbone, context, observability, openapi, problems, routing
from services.kit.callers import RemoteKeys, TokenVerifier
from services.kit.database import Database
from services.kit.receiver import Listeners
from services.kit.settings import Settings
from services.kit.siblings import Siblings

Background = Callable[[FastAPI], AbstractAsyncContextManager[None]]


# A delivery of 500 events makes 20,000 objects and no garbage that needs a search; Python would search 28 times for it.
_COLLECT_AFTER = (20_000, 20, 20)


def _settle_memory() -> None:
    """Leave what lives as long as the process, half a million objects, out of every search for garbage."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(*_COLLECT_AFTER)


def create_service(
    title: str,
    settings_type: Callable[[], Settings],
    *,
    settings: Settings | None = None,
    routers: Sequence[APIRouter],
    listeners: Listeners | None,
    background: Sequence[Background] = (),
    description: str = "",
) -> FastAPI:
    """An application with the kit's middleware, errors, health and documentation conventions.

    ``settings_type`` is read from the environment when the process starts, not when it is imported, unless
    ``settings`` are given. With ``listeners``, be they none (``{}``), the service has an event log: sequencer, webhook
    endpoints and relay, change feed, and the inbox in which it hears its siblings; None is for a service without
    one. ``background`` are context managers that live as long as the application, in order.
    """

    log_routers = [] if listeners is None else backbone.backbone_routers(listeners)
    log_background = [] if listeners is None else [backbone.backbone(listeners)]

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        current = settings or settings_type()
        app.state.settings = current
        context.configure_logs(current.service, current.log_level)
        app.state.database = Database(current.service_database_url.get_secret_value())
        if not hasattr(app.state, "tokens"):
            app.state.tokens = TokenVerifier(RemoteKeys(f"{current.identity_url}/v1/jwks"))
        app.state.siblings = Siblings(current)
        async with AsyncExitStack() as stack:
            stack.push_async_callback(app.state.database.close)
            stack.push_async_callback(app.state.siblings.close)
            for task in (*log_background, *background):
                await stack.enter_async_context(task(app))
            _settle_memory()
            yield

    app = FastAPI(
        title=title,
        description=description,
        version="1.0.0",
        lifespan=lifespan,
        docs_url=None,
        redoc_url=None,
        openapi_url="/openapi.json",
        separate_input_output_schemas=False,
    )
    app.state.readiness = []
    health = observability.health_router(lambda: [app.state.database.ready, *app.state.readiness])
    every_router = (health, *routers, *log_routers)
    for router in every_router:
        app.include_router(router)
    routing.note_routes(app, every_router)
    problems.install(app)
    app.add_middleware(observability.RequestContext, service=title, application=app)
    app.openapi = lambda: openapi.document_of(app)  # type: ignore[method-assign]
    if endpoint := os.environ.get("ZAITI_OTLP_ENDPOINT"):
        observability.trace_requests(app, title, endpoint)
    return app
