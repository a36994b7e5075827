"""Progress: what moves projects, from milestones and monthly reports to obstacles, meetings, orders and tasks."""

from fastapi import FastAPI

from services.kit.callers import ALL_BUT_ADMIN
from services.kit.files.routes import files_router
from services.kit.service import create_service
from services.kit.settings import Settings
from services.progress.access import FILE_WRITERS
from services.progress.activities.routes import router as activities
from services.progress.blockers.routes import router as blockers
from services.progress.escalations.operations import escalation
from services.progress.follow_ups.routes import router as follow_ups
from services.progress.light_rules.routes import router as light_rules
from services.progress.listeners import LISTENERS
from services.progress.meetings.routes import router as meetings
from services.progress.milestone_batches.routes import router as milestone_batches
from services.progress.milestone_imports.routes import router as milestone_imports
from services.progress.milestone_templates.routes import router as milestone_templates
from services.progress.milestones.routes import router as milestones
from services.progress.orders.routes import router as orders
from services.progress.report_imports.routes import router as report_imports
from services.progress.report_matrix.routes import router as report_matrix
from services.progress.report_reviews.routes import router as report_reviews
from services.progress.reports.routes import router as reports
from services.progress.settings import SETTINGS
from services.progress.tasks.routes import router as tasks
from services.progress.timelines.routes import router as timelines
from services.progress.workbook_annotations.routes import router as workbook_annotations
from services.progress.workbook_templates.routes import router as workbook_templates
from services.progress.workbook_undo.routes import router as workbook_undo
from services.progress.workbooks.routes import router as workbooks
from services.progress.yearly_plans.routes import router as yearly_plans


def create_app(settings: Settings | None = None) -> FastAPI:
    """The application; with ``settings`` of its own in tests."""
    # What is named in full stands before what a record's id would match.
    plans = [milestone_templates, light_rules, milestone_imports, milestone_batches, milestones]
    monthly = [report_imports, report_matrix, report_reviews, reports]
    routers = [files_router(readers=ALL_BUT_ADMIN, writers=FILE_WRITERS), *plans, *monthly, tasks, yearly_plans]
    routers += [activities, blockers, meetings, follow_ups, orders, timelines]
    routers += [workbook_templates, workbooks, workbook_undo, workbook_annotations]
    return create_service(
        "推进服务 progress",
        SETTINGS,
        settings=settings,
        routers=routers,
        listeners=LISTENERS,
        background=[escalation],
    )


app = create_app()
