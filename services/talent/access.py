"""Who may call what. A route says it in its signature; what of it they may see, the queries say."""

from datetime import date
from typing import Annotated

from fastapi import Depends, Request

from services.kit.callers import ALL_BUT_ADMIN, Caller, Role, allow
from services.talent.settings import TalentSettings

TALENT = "talent"
"""The domain of the department that runs the talent programmes."""

Reader = Annotated[Caller, Depends(allow(*ALL_BUT_ADMIN))]
"""Reads what is no personal data, in its scope. An admin manages accounts and sees no data."""

Office = Annotated[Caller, Depends(allow(Role.OFFICE))]
"""Runs the programme: reference data, counting rules, merges."""

Recruiter = Annotated[Caller, Depends(allow(Role.CARRIER_OFFICER, Role.DEPARTMENT_OFFICER, Role.OFFICE))]
"""Registers people and teams and moves applications: a carrier's officer for its carriers, the talent department and
the office for all."""

FILE_WRITERS = (Role.OFFICE, Role.CARRIER_OFFICER, Role.DEPARTMENT_OFFICER)
"""Keeps evidence, which records then refer to."""


def _today(request: Request) -> date:
    settings: TalentSettings = request.app.state.settings
    return settings.today()


Today = Annotated[date, Depends(_today)]
"""The day against which dates are judged and on which steps without a day happen."""
