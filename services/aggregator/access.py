"""Who may call what."""

from datetime import date
from typing import Annotated

from fastapi import Depends, Request

from services.aggregator.settings import AggregatorSettings
from services.kit.callers import ALL_BUT_ADMIN, Caller, Role, allow

Reader = Annotated[Caller, Depends(allow(*ALL_BUT_ADMIN))]
"""Reads the district's figures; the records behind them only in its scope. An admin sees no data."""

Addressee = Annotated[
    Caller,
    Depends(allow(Role.LEADER, Role.OFFICE, Role.INSPECTOR, Role.CARRIER_OFFICER, Role.DEPARTMENT_OFFICER)),
]
"""Has notices: people, who read their own. A system subscribes to the events instead."""

Office = Annotated[Caller, Depends(allow(Role.OFFICE))]
"""Sets how notices are given."""


def _today(request: Request) -> date:
    settings: AggregatorSettings = request.app.state.settings
    return settings.today()


Today = Annotated[date, Depends(_today)]
"""The day against which dates are judged."""

NARROW = frozenset({Role.CARRIER_OFFICER})
"""Who sees only the records of its own carriers."""

_DEPARTMENTS_SEE: tuple[tuple[str, frozenset[str] | None, str | None], ...] = (
    ("registry.", None, None),
    ("progress.", None, None),
    ("investment.actual", frozenset({"statistics"}), "statistical"),
    ("investment.plan", frozenset({"statistics"}), None),
    ("investment.arrival", frozenset({"statistics", "commerce"}), None),
    ("investment.return", None, None),
    ("talent.", frozenset({"talent"}), None),
)
"""The kinds of record by how they begin, the domains of which a department needs one for them (None: whatever it has),
and the only basis that it then sees (None: all). As the services show them themselves; of what is not named, such as a
prospect, which is its follower's, a department sees none here."""


def seen_by_department(caller: Caller) -> list[tuple[str, str | None]]:
    """How the kinds begin whose records a department's officer sees, each with the only basis (None: all)."""
    return [(kind, basis) for kind, domains, basis in _DEPARTMENTS_SEE if domains is None or domains & caller.domains]
