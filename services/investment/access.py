"""Who may call what. A route says it in its signature; what of it they may see, the queries say."""

from datetime import date
from typing import Annotated

from fastapi import Depends, Request

from services.investment.settings import InvestmentSettings
from services.kit.callers import ALL_BUT_ADMIN, Caller, Role, allow

STATISTICS = "statistics"
"""The domain of the department that returns the statistical basis."""

Reader = Annotated[Caller, Depends(allow(*ALL_BUT_ADMIN))]
"""Reads actuals, in its scope. An admin manages accounts and sees no data."""

Reporter = Annotated[Caller, Depends(allow(Role.CARRIER_OFFICER, Role.DEPARTMENT_OFFICER, Role.OFFICE))]
"""Enters and submits: a carrier's officer the reported basis of its projects, the statistics department the
statistical basis, the office either on their behalf."""

Reviewer = Annotated[Caller, Depends(allow(Role.OFFICE))]
"""Confirms and returns what others submitted, closes and reopens months."""

FILE_WRITERS = (Role.OFFICE, Role.CARRIER_OFFICER, Role.DEPARTMENT_OFFICER)
"""Keeps evidence and source documents, which records then refer to."""


def _today(request: Request) -> date:
    settings: InvestmentSettings = request.app.state.settings
    return settings.today()


Today = Annotated[date, Depends(_today)]
"""The day against which dates are judged and on which steps without a day happen."""
