"""The registry: units, carriers, projects, and what stands in and around them."""

from fastapi import FastAPI

from services.kit.files.routes import files_router
from services.kit.service import create_service
from services.kit.settings import Settings
from services.registry.access import FILE_WRITERS, READERS
from services.registry.carriers.routes import router as carriers
from services.registry.enterprises.routes import router as enterprises
from services.registry.imports.routes import router as imports
from services.registry.listeners import LISTENERS
from services.registry.places.routes import router as places
from services.registry.projects.routes import router as projects
from services.registry.recognitions.routes import router as recognitions
from services.registry.settings import SETTINGS
from services.registry.spaces.routes import router as spaces
from services.registry.unit_refs.routes import router as units


def create_app(settings: Settings | None = None) -> FastAPI:
    """The application; with ``settings`` of its own in tests."""
    # Imports first: their fixed addresses would otherwise be taken for the id of a project.
    routers = [files_router(readers=READERS, writers=FILE_WRITERS), carriers, imports, projects]
    routers += [units, places]
    routers += [enterprises, spaces, recognitions]
    return create_service("登记服务 registry", SETTINGS, settings=settings, routers=routers, listeners=LISTENERS)


app = create_app()
