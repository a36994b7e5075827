"""Who may call what. A route says it in its signature; what of it they may see, the queries say."""

from collections.abc import Awaitable, Callable
from typing import Annotated, Any

from fastapi import Depends, Request

from services.kit.callers import ALL_BUT_ADMIN, Caller, Role, allow
from services.kit.problems import Forbidden
from services.kit.settings import Settings
from services.kit.siblings import Siblings

Reader = Annotated[Caller, Depends(allow(*ALL_BUT_ADMIN))]
"""Reads carriers and projects, in its scope. An admin manages accounts and sees no data."""

Office = Annotated[Caller, Depends(allow(Role.OFFICE))]
"""Writes carriers, and moves projects between them."""

ProjectWriter = Annotated[Caller, Depends(allow(Role.OFFICE, Role.CARRIER_OFFICER))]
"""Writes projects: the office all, a carrier's officer those in its scope."""

FILE_WRITERS = (Role.OFFICE, Role.CARRIER_OFFICER, Role.DEPARTMENT_OFFICER)
"""Keeps evidence and documents, which records then refer to. Who may read them: whoever reads records."""

RegisterWriter = ProjectWriter
"""Writes enterprises, spaces, recognitions and parcels: the office all, a carrier's officer those of its carriers."""


def is_own(caller: Caller, carrier_code: str | None) -> bool:
    """Whether the caller may say something of this carrier (None: of what is outside all carriers)."""
    return caller.role is not Role.CARRIER_OFFICER or carrier_code in caller.carriers


def require_own(caller: Caller, carrier_code: str | None) -> None:
    """Raise Forbidden unless the caller may write records of this carrier."""
    if not is_own(caller, carrier_code):
        raise Forbidden(OUTSIDE, code="outside_scope")


OUTSIDE = "所属载体须是您所管辖的载体"


def _ask_identity(request: Request) -> Callable[[str], Awaitable[dict[str, Any] | None]]:
    siblings: Siblings = request.app.state.siblings
    settings: Settings = request.app.state.settings

    async def ask(path: str) -> dict[str, Any] | None:
        return await siblings.get(settings.identity_url + path)

    return ask


AskIdentity = Annotated[Callable[[str], Awaitable[dict[str, Any] | None]], Depends(_ask_identity)]
"""Asks identity for the object at a path: for a unit that nobody has told the registry of yet."""
