"""Identity: accounts, sessions, tokens; and the dashboard's files."""

from fastapi import FastAPI

from services.identity.clients.routes import router as clients
from services.identity.keys.routes import router as keys
from services.identity.listeners import LISTENERS
from services.identity.maintenance import maintained
from services.identity.sessions.routes import internal as ended_sessions
from services.identity.sessions.routes import router as sessions
from services.identity.settings import SETTINGS
from services.identity.site.routes import router as site
from services.identity.tokens.routes import router as tokens
from services.identity.units.routes import router as units
from services.identity.users.routes import router as users
from services.kit.service import create_service
from services.kit.settings import Settings

ROUTERS = [sessions, tokens, keys, units, users, clients, ended_sessions, site]


def create_app(settings: Settings | None = None) -> FastAPI:
    """The application; with ``settings`` of its own in tests."""
    title, background = "身份服务 identity", [maintained]
    return create_service(
        title, SETTINGS, settings=settings, routers=ROUTERS, listeners=LISTENERS, background=background
    )


app = create_app()
