"""Investment: what projects actually invest, month by month, in both bases."""

from fastapi import FastAPI

from services.investment.access import FILE_WRITERS
from services.investment.actuals.routes import router as actuals
from services.investment.closed_months.routes import router as closed_months
from services.investment.clusters.routes import router as clusters
from services.investment.import_records.routes import router as import_records
from services.investment.imports.routes import router as imports
from services.investment.listeners import LISTENERS
from services.investment.reviews.routes import router as reviews
from services.investment.settings import SETTINGS
from services.kit.callers import ALL_BUT_ADMIN
from services.kit.files.routes import files_router
from services.kit.service import create_service
from services.kit.settings import Settings


def create_app(settings: Settings | None = None) -> FastAPI:
    """The application; with ``settings`` of its own in tests."""
    # Imports first: their fixed addresses would otherwise be taken for the id of an actual.
    routers = [
        files_router(readers=ALL_BUT_ADMIN, writers=FILE_WRITERS),
        imports,
        reviews,
        actuals,
        closed_months,
        import_records,
        clusters,
    ]
    return create_service("投资服务 investment", SETTINGS, settings=settings, routers=routers, listeners=LISTENERS)


app = create_app()
