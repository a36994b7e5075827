"""Who may call what. A route says it in its signature; what of it they may see, the queries say."""

from typing import Annotated

from fastapi import Depends

from services.kit.callers import Caller, Role, allow

STATISTICS = "statistics"
"""The domain of the department that returns the statistical basis."""

_READERS = (
    Role.LEADER,
    Role.OFFICE,
    Role.INSPECTOR,
    Role.CARRIER_OFFICER,
    Role.DEPARTMENT_OFFICER,
    Role.PLATFORM,
    Role.SERVICE,
)

Reader = Annotated[Caller, Depends(allow(*_READERS))]
"""Reads actuals, in its scope. An admin manages accounts and sees no data."""

Reporter = Annotated[Caller, Depends(allow(Role.CARRIER_OFFICER, Role.DEPARTMENT_OFFICER, Role.OFFICE))]
"""Enters and submits: a carrier's officer the reported basis of its projects, the statistics department the
statistical basis, the office either on their behalf."""

Reviewer = Annotated[Caller, Depends(allow(Role.OFFICE))]
"""Confirms and returns what others submitted, closes and reopens months."""
