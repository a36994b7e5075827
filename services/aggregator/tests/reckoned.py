"""Indicators reckoned from the delivered logs alone, apart from the ledger: what the machines hold its answers to."""

from collections.abc import Callable, Iterable
from fractions import Fraction

from services.aggregator.changes.queries import Bound
from services.aggregator.indicators.queries import View
from services.aggregator.tests.conftest import BASE, TOWN
from services.aggregator.verify import Logged, recompute

Reckon = Callable[[Iterable[Logged], str, View, Bound], Fraction | None]
"""An indicator's value at one end of a change, or None if it has none there."""


def of_projects(events: Iterable[Logged], code: str, view: View, end: Bound) -> Fraction | None:
    """Investment, or the shares of it and of projects that lie in carriers."""
    measure, basis = ("projects.filed", "none") if code == "share.projects" else ("investment.actual", "reported")
    inside = whole = Fraction(0)
    facts = 0
    for (m, b, s, scope, month), (value, count) in recompute(events, end.known_at).items():
        counts = (m, b, s) == (measure, basis, view.status) and "2019-01" <= month <= end.period
        if counts and scope not in ("unresolved", "excluded"):
            whole += Fraction(value)
            facts += count
            inside += Fraction(value) if scope != "outside" else 0
    if code == "investment.total":
        return whole / 10000 if facts else None
    return inside / whole * 100 if whole else None


def _cells(events: Iterable[Logged], view: View, end: Bound) -> dict[tuple[str, str, str, str], Fraction]:
    """The cells as the logs say, by measure, basis, scope and month."""
    found = recompute(events, end.known_at)
    return {(*cell[:2], *cell[3:]): Fraction(value) for cell, (value, _) in found.items() if cell[2] == view.status}


def of_capital(events: Iterable[Logged], code: str, view: View, end: Bound) -> Fraction | None:
    """Capital that arrived, in 亿."""
    counted = [
        value for (measure, _, scope, month), value in _cells(events, view, end).items()
        if measure == code and scope != "unresolved" and month <= end.period
    ]  # fmt: skip
    return sum(counted, Fraction(0)) / 10000 if counted else None


def of_full_years(events: Iterable[Logged], code: str, view: View, end: Bound) -> Fraction | None:
    """The clusters over their threshold, or the carriers' share of the increase since 2018."""
    cells = _cells(events, view, end)
    year = int(end.period[:4]) - (0 if end.period.endswith("12") else 1)

    def total(measure: str, scope: str, of: int) -> Fraction:
        return sum((v for (m, _, s, p), v in cells.items() if (m, s, p[:4]) == (measure, scope, str(of))), Fraction(0))

    def of_year(measure: str, scope: str, of: int) -> Fraction | None:
        if total(f"{measure}.months", scope, of) != 12:
            return None
        return total(measure, scope, of) + total(f"{measure}.restated", scope, of)

    if code == "clusters.100bn":
        revenue = of_year("cluster.revenue", "subject:纤维新材料", year)
        return None if revenue is None else Fraction(int(revenue > 10_000_000))
    gained = {
        scope: after - before
        for scope in ("district", TOWN, BASE)
        if (after := of_year("return.value_added", scope, year)) is not None
        and (before := of_year("return.value_added", scope, 2018)) is not None
    }
    whole = gained.pop("district", Fraction(0))
    return sum(gained.values(), Fraction(0)) / whole * 100 if gained and whole > 0 and year > 2018 else None
