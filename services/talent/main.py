"""Talent: people, teams and their way into the programmes, each person counted once."""

from fastapi import APIRouter, FastAPI

from services.kit.callers import ALL_BUT_ADMIN
from services.kit.files.routes import files_router
from services.kit.service import create_service
from services.kit.settings import Settings
from services.talent.access import FILE_WRITERS
from services.talent.access_logs.routes import router as access_logs_router
from services.talent.application_decisions.routes import router as application_decisions_router
from services.talent.applications.routes import router as applications_router
from services.talent.count_proofs.routes import router as count_proofs_router
from services.talent.counting_rules.routes import router as counting_rules_router
from services.talent.deadline_rules.routes import router as deadline_rules_router
from services.talent.decision_packs.routes import router as decision_packs_router
from services.talent.duplicates.routes import router as duplicates_router
from services.talent.field_keys.operations import keeping_keys
from services.talent.field_keys.routes import router as field_keys_router
from services.talent.listeners import LISTENERS
from services.talent.merges.routes import router as merges_router
from services.talent.objections.routes import router as objections_router
from services.talent.open_calls.routes import router as open_calls_router
from services.talent.people.routes import router as people_router
from services.talent.people_imports.routes import router as people_imports_router
from services.talent.personal_records.routes import router as personal_records_router
from services.talent.programmes.routes import router as programmes_router
from services.talent.public_calls.routes import router as public_calls_router
from services.talent.retention_rules.operations import keeping_to_rules
from services.talent.retention_rules.routes import router as retention_rules_router
from services.talent.reviewers.routes import router as reviewers_router
from services.talent.reviews.routes import router as reviews_router
from services.talent.selections.routes import router as selections_router
from services.talent.settings import SETTINGS
from services.talent.submission_erasures.operations import erasing_submissions
from services.talent.submissions.routes import router as submissions_router
from services.talent.teams.routes import router as teams_router


def create_app(settings: Settings | None = None) -> FastAPI:
    """The application; with ``settings`` of its own in tests."""
    routers: list[APIRouter] = [
        files_router(readers=ALL_BUT_ADMIN, writers=FILE_WRITERS),
        people_imports_router,
        people_router,
        personal_records_router,
        access_logs_router,
        retention_rules_router,
        field_keys_router,
        programmes_router,
        counting_rules_router,
        selections_router,
        teams_router,
        duplicates_router,
        merges_router,
        count_proofs_router,
        open_calls_router,
        applications_router,
        application_decisions_router,
        reviewers_router,
        reviews_router,
        objections_router,
        decision_packs_router,
        deadline_rules_router,
        submissions_router,
        public_calls_router,
    ]
    return create_service(
        "人才服务 talent",
        SETTINGS,
        settings=settings,
        routers=routers,
        listeners=LISTENERS,
        background=[keeping_keys, keeping_to_rules, erasing_submissions],
    )


app = create_app()
