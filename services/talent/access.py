"""Who may call what. A route says it in its signature; what of it they may see, the queries say."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from fastapi import Depends, Request

from services.kit.callers import ALL_BUT_ADMIN, Caller, Role, allow
from services.kit.problems import Forbidden
from services.kit.siblings import Siblings
from services.kit.vault import Master
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

Inspectors = Annotated[Caller, Depends(allow(Role.OFFICE, Role.INSPECTOR))]
"""Read who looked at whose data."""

FILE_WRITERS = (Role.OFFICE, Role.CARRIER_OFFICER, Role.DEPARTMENT_OFFICER)
"""Keeps evidence, which records then refer to."""


def _today(request: Request) -> date:
    settings: TalentSettings = request.app.state.settings
    return settings.today()


Today = Annotated[date, Depends(_today)]
"""The day against which dates are judged and on which steps without a day happen."""


def runs_talent(caller: Caller) -> bool:
    """Whether the people of the whole district are the caller's work: the office and the talent department."""
    return caller.role is Role.OFFICE or (caller.role is Role.DEPARTMENT_OFFICER and TALENT in caller.domains)


def sees_masked(caller: Caller) -> bool:
    """Whether the caller sees anything personal at all, masked: carriers' officers too, of their own people."""
    return runs_talent(caller) or caller.role is Role.CARRIER_OFFICER


def is_own(caller: Caller, carrier_code: str | None) -> bool:
    """Whether the caller may write of people, teams and applications of this carrier (None: outside all)."""
    return runs_talent(caller) or (caller.role is Role.CARRIER_OFFICER and carrier_code in caller.carriers)


def require_own(caller: Caller, carrier_code: str | None) -> None:
    """Raise Forbidden unless the caller may write records of this carrier."""
    if not is_own(caller, carrier_code):
        detail = OUTSIDE if caller.role is Role.CARRIER_OFFICER else "人才信息由发改局和人才工作部门登记"
        raise Forbidden(detail, code="outside_scope")


OUTSIDE = "所属载体须是您所管辖的载体"


def _talent_only(caller: Recruiter) -> Caller:
    if not runs_talent(caller):
        raise Forbidden("只有发改局和人才工作部门可以查看未掩码的个人信息")
    return caller


Revealer = Annotated[Caller, Depends(_talent_only)]
"""Sees personal data in full, for a purpose that is kept: the office and the talent department."""


def _desk_only(caller: Recruiter) -> Caller:
    if not runs_talent(caller):
        raise Forbidden("该事项由发改局和人才工作部门办理")
    return caller


Desk = Annotated[Caller, Depends(_desk_only)]
"""The talent desk, which takes in, checks and has judged applications: the office and the talent department."""


def _master(request: Request) -> Master:
    settings: TalentSettings = request.app.state.settings
    return Master.of(settings.key_bytes())


Keys = Annotated[Master, Depends(_master)]
"""What opens the keys of the sealed fields."""


@dataclass(frozen=True, slots=True)
class Asking:
    """How the registry is asked for a carrier or enterprise that nobody has told us of."""

    siblings: Siblings
    registry_url: str


def _asking(request: Request) -> Asking:
    return Asking(request.app.state.siblings, request.app.state.settings.registry_url)


Registry = Annotated[Asking, Depends(_asking)]
"""Asks the registry, once, before something is refused as unknown."""
