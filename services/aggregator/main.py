"""The aggregator: one ledger of everything that counts, and four questions to it."""

from fastapi import FastAPI

from services.aggregator.changes.routes import router as changes
from services.aggregator.entries.routes import router as entries
from services.aggregator.indicator_files.routes import router as indicator_files
from services.aggregator.indicator_previews.routes import router as indicator_previews
from services.aggregator.indicators.routes import router as indicators
from services.aggregator.listeners import LISTENERS
from services.aggregator.notice_deliveries.operations import keep_sweeping
from services.aggregator.notice_settings.routes import router as notice_settings
from services.aggregator.notices.routes import router as notices
from services.aggregator.plan_entries.routes import router as plan
from services.aggregator.searches.routes import router as searches
from services.aggregator.settings import SETTINGS
from services.aggregator.snapshots.operations import keep_board
from services.aggregator.stream.operations import keep_hub
from services.aggregator.stream.routes import router as stream
from services.aggregator.timelines.routes import router as timelines
from services.kit.service import create_service
from services.kit.settings import Settings


def create_app(settings: Settings | None = None) -> FastAPI:
    """The application; with ``settings`` of its own in tests."""
    routers = [indicator_previews, indicators, indicator_files, entries, changes, plan, stream]
    routers += [notices, notice_settings, timelines, searches]
    background = [keep_board, keep_hub, keep_sweeping]
    return create_service(
        "汇总服务 aggregator", SETTINGS, settings=settings, routers=routers, listeners=LISTENERS, background=background
    )


app = create_app()
