"""Talent: people, teams and their way into the programmes, each person counted once."""

from fastapi import FastAPI

from services.kit.callers import ALL_BUT_ADMIN
from services.kit.files.routes import files_router
from services.kit.service import create_service
from services.kit.settings import Settings
from services.talent.access import FILE_WRITERS
from services.talent.access_logs.routes import router as access_logs
from services.talent.application_decisions.routes import router as application_decisions
from services.talent.applications.routes import router as applications
from services.talent.count_proofs.routes import router as count_proofs
from services.talent.counting_rules.routes import router as counting_rules
from services.talent.deadline_rules.routes import router as deadline_rules
from services.talent.decision_packs.routes import router as decision_packs
from services.talent.duplicates.routes import router as duplicates
from services.talent.field_keys.operations import keeping_keys
from services.talent.field_keys.routes import router as field_keys
from services.talent.listeners import LISTENERS
from services.talent.merges.routes import router as merges
from services.talent.objections.routes import router as objections
from services.talent.open_calls.routes import router as open_calls
from services.talent.people.routes import router as people
from services.talent.people_imports.routes import router as people_imports
from services.talent.personal_records.routes import router as personal_records
from services.talent.programmes.routes import router as programmes
from services.talent.public_calls.routes import router as public_calls
from services.talent.retention_rules.operations import keeping_to_rules
from services.talent.retention_rules.routes import router as retention_rules
from services.talent.reviewers.routes import router as reviewers
from services.talent.reviews.routes import router as reviews
from services.talent.selections.routes import router as selections
from services.talent.settings import SETTINGS
from services.talent.submission_erasures.operations import erasing_submissions
from services.talent.submissions.routes import router as submissions
from services.talent.teams.routes import router as teams


def create_app(settings: Settings | None = None) -> FastAPI:
    """The application; with ``settings`` of its own in tests."""
    # Imports first: their fixed addresses would otherwise be taken for the id of a person.
    routers = [files_router(readers=ALL_BUT_ADMIN, writers=FILE_WRITERS), people_imports, people, personal_records]
    routers += [access_logs, retention_rules, field_keys, programmes, counting_rules, selections, teams]
    routers += [duplicates, merges, count_proofs]
    routers += [open_calls, applications, application_decisions, reviewers, reviews, objections, decision_packs]
    routers += [deadline_rules, submissions, public_calls]
    return create_service(
        "人才服务 talent",
        SETTINGS,
        settings=settings,
        routers=routers,
        listeners=LISTENERS,
        background=[keeping_keys, keeping_to_rules, erasing_submissions],
    )


app = create_app()
