"""Who may call what. A route says it in its signature; what of it they may see, the queries say."""

from datetime import date
from typing import Annotated

from fastapi import Depends, Request

from services.kit.callers import ALL_BUT_ADMIN, Caller, Role, allow
from services.progress.settings import ProgressSettings

Reader = Annotated[Caller, Depends(allow(*ALL_BUT_ADMIN))]
"""Reads what moves projects, in its scope. An admin manages accounts and sees no data."""

Office = Annotated[Caller, Depends(allow(Role.OFFICE))]
"""Runs the programme: plans, meetings, tasks, confirmation of what was reported."""

Inspection = Annotated[Caller, Depends(allow(Role.INSPECTOR, Role.OFFICE))]
"""Issues, verifies and closes orders 督办单 and inspections 稽查."""

Reporter = Annotated[Caller, Depends(allow(Role.CARRIER_OFFICER, Role.DEPARTMENT_OFFICER, Role.OFFICE))]
"""Reports and answers for its own projects and what is assigned to its units; the office on their behalf."""

FILE_WRITERS = (Role.OFFICE, Role.INSPECTOR, Role.CARRIER_OFFICER, Role.DEPARTMENT_OFFICER)
"""Keeps evidence, which records then refer to. Who may read them: whoever reads records."""


def _today(request: Request) -> date:
    settings: ProgressSettings = request.app.state.settings
    return settings.today()


Today = Annotated[date, Depends(_today)]
"""The day against which dates are judged and on which steps without a day happen."""


def _settings(request: Request) -> ProgressSettings:
    settings: ProgressSettings = request.app.state.settings
    return settings


Configured = Annotated[ProgressSettings, Depends(_settings)]
"""The service's settings."""
