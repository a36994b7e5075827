"""The registry: units, carriers, projects, and what stands in and around them."""

from fastapi import FastAPI

from services.kit.callers import ALL_BUT_ADMIN
from services.kit.files.routes import files_router
from services.kit.service import create_service
from services.kit.settings import Settings
from services.registry.access import FILE_WRITERS
from services.registry.admission_standards.routes import router as admission_standards
from services.registry.appointments.routes import router as appointments
from services.registry.carrier_withdrawals.routes import router as carrier_withdrawals
from services.registry.carriers.routes import router as carriers
from services.registry.enterprises.routes import router as enterprises
from services.registry.imports.routes import router as imports
from services.registry.infrastructure_items.routes import router as infrastructure_items
from services.registry.listeners import LISTENERS
from services.registry.opportunities.routes import router as opportunities
from services.registry.parcels.routes import router as parcels
from services.registry.places.routes import router as places
from services.registry.planned_totals.routes import router as planned_totals
from services.registry.planning_documents.routes import router as planning_documents
from services.registry.project_chains.routes import router as project_chains
from services.registry.project_leaders.routes import router as project_leaders
from services.registry.project_lists.routes import router as project_lists
from services.registry.projects.routes import router as projects
from services.registry.recognitions.routes import router as recognitions
from services.registry.settings import SETTINGS
from services.registry.spaces.routes import router as spaces
from services.registry.unit_refs.routes import router as units


def create_app(settings: Settings | None = None) -> FastAPI:
    """The application; with ``settings`` of its own in tests."""
    # Imports first: their fixed addresses would otherwise be taken for the id of a project.
    routers = [files_router(readers=ALL_BUT_ADMIN, writers=FILE_WRITERS), carriers, carrier_withdrawals, imports]
    routers += [projects, project_lists, project_leaders, planned_totals, project_chains]
    routers += [units, places, appointments, infrastructure_items, planning_documents]
    routers += [enterprises, spaces, recognitions, admission_standards, parcels, opportunities]
    return create_service("登记服务 registry", SETTINGS, settings=settings, routers=routers, listeners=LISTENERS)


app = create_app()
