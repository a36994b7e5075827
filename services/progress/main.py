"""Progress: what moves projects, from milestones and monthly reports to obstacles, meetings, orders and tasks."""

from fastapi import FastAPI

from services.kit.files.routes import files_router
from services.kit.service import create_service
from services.kit.settings import Settings
from services.progress.access import FILE_WRITERS, READERS
from services.progress.listeners import LISTENERS
from services.progress.settings import SETTINGS


def create_app(settings: Settings | None = None) -> FastAPI:
    """The application; with ``settings`` of its own in tests."""
    routers = [files_router(readers=READERS, writers=FILE_WRITERS)]
    return create_service("推进服务 progress", SETTINGS, settings=settings, routers=routers, listeners=LISTENERS)


app = create_app()
