"""Who may call what. A route says it in its signature; what of it they may see, the queries say."""

from datetime import date
from typing import Annotated

from fastapi import Depends, Request

from services.investment.settings import InvestmentSettings
from services.kit.callers import ALL_BUT_ADMIN, Caller, Role, allow

STATISTICS = "statistics"
"""The domain of the department that returns the statistical basis."""

COMMERCE = "commerce"
"""The domain of the department that follows capital: domestic capital arrived, foreign capital used."""

OUTSIDERS = (Role.PLATFORM, Role.SERVICE)
"""Machine clients: they see what the events say, no draft and nothing that officials note for each other."""

Reader = Annotated[Caller, Depends(allow(*ALL_BUT_ADMIN))]
"""Reads actuals, in its scope. An admin manages accounts and sees no data."""

Reporter = Annotated[Caller, Depends(allow(Role.CARRIER_OFFICER, Role.DEPARTMENT_OFFICER, Role.OFFICE))]
"""Enters and submits: a carrier's officer the reported basis of its projects, the statistics department the
statistical basis, the office either on their behalf."""

Reviewer = Annotated[Caller, Depends(allow(Role.OFFICE))]
"""Confirms and returns what others submitted, closes and reopens months."""

Planner = Annotated[Caller, Depends(allow(Role.OFFICE))]
"""Enters and revises yearly plans, keeps exchange rates and the threshold of statistics."""

CapitalReporter = Reporter
"""Enters and submits arrivals: a carrier's officer of its own projects and enterprises, the commerce department and the
office of any."""

CommitmentWriter = Annotated[Caller, Depends(allow(Role.OFFICE, Role.CARRIER_OFFICER))]
"""Enters what was contracted and what is in place: a carrier's officer of its own projects."""

Follower = Reporter
"""Follows prospects: officers those of their units and carriers, the office all."""

Office = Annotated[Caller, Depends(allow(Role.OFFICE))]
"""Runs the programme: freezes lists, replaces on them, says what counts."""

Returner = Annotated[Caller, Depends(allow(Role.DEPARTMENT_OFFICER, Role.OFFICE))]
"""Enters, submits and signs statistics returns: a department those of its domain, the office all."""

FILE_WRITERS = (Role.OFFICE, Role.CARRIER_OFFICER, Role.DEPARTMENT_OFFICER)
"""Keeps evidence and source documents, which records then refer to."""


def _today(request: Request) -> date:
    settings: InvestmentSettings = request.app.state.settings
    return settings.today()


Today = Annotated[date, Depends(_today)]
"""The day against which dates are judged and on which steps without a day happen."""
