"""The application factory: what every service has, so that its main.py only names what is its own."""

import json
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import AbstractAsyncContextManager, AsyncExitStack, asynccontextmanager
from typing import Any

from fastapi import APIRouter, FastAPI
from fastapi.openapi.utils import get_openapi

from services.kit import backbone, context, observability, problems
from services.kit.callers import RemoteKeys, TokenVerifier
from services.kit.database import Database
from services.kit.receiver import Listeners
from services.kit.routing import PROBLEM_SCHEMA
from services.kit.settings import Settings
from services.kit.siblings import Siblings

Background = Callable[[FastAPI], AbstractAsyncContextManager[None]]


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
    endpoints and relay, change feed, and the inbox in which it hears its siblings; None is for a service without one. ``background`` are context
    managers that live as long as the application, in order.
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
    app.include_router(observability.health_router(lambda: [app.state.database.ready, *app.state.readiness]))
    for router in (*routers, *log_routers):
        app.include_router(router)
    problems.install(app)
    app.add_middleware(observability.RequestContext, service=title, application=app)
    app.openapi = lambda: _openapi(app)  # type: ignore[method-assign]
    return app


def _openapi(app: FastAPI) -> dict[str, Any]:
    """OpenAPI 3.1 with the problem schema and both ways to be known, and without FastAPI's own error schemas."""
    if app.openapi_schema is None:
        document = get_openapi(
            title=app.title,
            version=app.version,
            description=app.description,
            routes=app.routes,
            openapi_version="3.1.0",
        )
        components = document.setdefault("components", {})
        schemas = components.setdefault("schemas", {})
        problem = PROBLEM_SCHEMA.model_json_schema(ref_template="#/components/schemas/{model}")
        schemas.update(problem.pop("$defs", {}))
        schemas["ProblemBody"] = problem
        for unused in ("HTTPValidationError", "ValidationError"):
            schemas.pop(unused, None)
        components["securitySchemes"] = {
            "bearer": {"type": "http", "scheme": "bearer", "bearerFormat": "JWT"},
            "session": {"type": "apiKey", "in": "cookie", "name": "__Host-zaiti"},
        }
        document["security"] = [{"bearer": []}, {"session": []}]
        text = json.dumps(document).replace(
            "#/components/schemas/HTTPValidationError", "#/components/schemas/ProblemBody"
        )
        app.openapi_schema = json.loads(text)
    return app.openapi_schema
