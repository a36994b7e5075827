"""Who may call what. A route says it in its signature; what of it they may see, the queries say."""

from typing import Annotated

from fastapi import Depends

from services.kit.callers import Caller, Role, allow

READERS = (
    Role.LEADER,
    Role.OFFICE,
    Role.INSPECTOR,
    Role.CARRIER_OFFICER,
    Role.DEPARTMENT_OFFICER,
    Role.PLATFORM,
    Role.SERVICE,
)

Reader = Annotated[Caller, Depends(allow(*READERS))]
"""Reads carriers and projects, in its scope. An admin manages accounts and sees no data."""

Office = Annotated[Caller, Depends(allow(Role.OFFICE))]
"""Writes carriers, and moves projects between them."""

ProjectWriter = Annotated[Caller, Depends(allow(Role.OFFICE, Role.CARRIER_OFFICER))]
"""Writes projects: the office all, a carrier's officer those in its scope."""

FILE_WRITERS = (Role.OFFICE, Role.CARRIER_OFFICER, Role.DEPARTMENT_OFFICER)
"""Keeps evidence and documents, which records then refer to. Who may read them: READERS."""
