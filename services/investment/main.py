"""Investment: what projects actually invest, month by month, in both bases."""

from fastapi import FastAPI

from services.investment.access import FILE_WRITERS
from services.investment.actuals.routes import router as actuals
from services.investment.arrival_imports.routes import router as arrival_imports
from services.investment.arrival_reviews.routes import router as arrival_reviews
from services.investment.arrivals.routes import router as arrivals
from services.investment.closed_months.routes import router as closed_months
from services.investment.clusters.routes import router as clusters
from services.investment.commitments.routes import router as commitments
from services.investment.enterprise_money.routes import router as enterprise_money
from services.investment.exchange_rates.routes import router as exchange_rates
from services.investment.gaps.routes import router as gaps
from services.investment.import_records.routes import router as import_records
from services.investment.imports.routes import router as imports
from services.investment.landing_rules.routes import router as landing_rules
from services.investment.listeners import LISTENERS
from services.investment.plans.routes import router as plans
from services.investment.project_money.routes import router as project_money
from services.investment.prospect_cohorts.routes import router as prospect_cohorts
from services.investment.prospect_funnels.routes import router as prospect_funnels
from services.investment.prospects.routes import router as prospects
from services.investment.reconciliations.routes import router as reconciliations
from services.investment.return_imports.routes import router as return_imports
from services.investment.return_reviews.routes import router as return_reviews
from services.investment.returns.routes import router as returns
from services.investment.reviews.routes import router as reviews
from services.investment.settings import SETTINGS
from services.investment.statistics_rules.routes import router as statistics_rules
from services.investment.visits.routes import router as visits
from services.kit.callers import ALL_BUT_ADMIN
from services.kit.files.routes import files_router
from services.kit.service import create_service
from services.kit.settings import Settings


def create_app(settings: Settings | None = None) -> FastAPI:
    """The application; with ``settings`` of its own in tests."""
    # Imports first: their fixed addresses would otherwise be taken for the id of an actual.
    routers = [
        files_router(readers=ALL_BUT_ADMIN, writers=FILE_WRITERS),
        imports, reviews, actuals, closed_months, import_records, plans, arrival_imports, arrival_reviews,
        arrivals, exchange_rates, commitments, statistics_rules,
        project_money, enterprise_money, gaps, clusters, reconciliations,
        return_imports, returns, return_reviews,
        landing_rules, prospect_cohorts, prospect_funnels, prospects, visits,
    ]  # fmt: skip
    return create_service("投资服务 investment", SETTINGS, settings=settings, routers=routers, listeners=LISTENERS)


app = create_app()
