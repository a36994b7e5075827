"""Who may call what."""

from typing import Annotated

from fastapi import Depends

from services.kit.callers import Caller, Role, allow

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
"""Reads the district's figures; the records behind them only in its scope. An admin sees no data."""

NARROW = frozenset({Role.CARRIER_OFFICER})
"""Who sees only the records of its own carriers."""
