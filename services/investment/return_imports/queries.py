"""The rows of a template: every scope of a kind and period, with what is entered already."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy.ext.asyncio import AsyncSession

from services.investment.carrier_refs.queries import carrier_names
from services.investment.clusters.queries import clusters_by_code
from services.investment.returns.queries import find_returns, names_of, record_rows
from services.investment.returns.rules import DISTRICT, ReturnKind, last_month
from services.investment.returns.schemas import RETURN_TABLE
from services.kit.callers import Caller
from services.kit.periods import Period
from services.kit.tables import RecordRow


async def template_rows(session: AsyncSession, caller: Caller, kind: str, periods: Sequence[str]) -> list[RecordRow]:
    """The rows of these periods, the district first; of clusters those in force at the period's end."""
    names = await names_of(session)
    known = await find_returns(session, kind, periods, lock=False)
    scope_at = [column.name for column in RETURN_TABLE.columns].index("scope")
    rows: list[RecordRow] = []
    for period in periods:
        entry = known.get(period)
        filled = {str(row.values[scope_at]): row for row in record_rows(entry, caller, names)} if entry else {}
        for scope in await _scopes(session, kind, Period(last_month(period)).last_day):
            blank = {"kind": kind, "period": period, "scope": scope, "scope_name": names.scopes.get(scope, scope)}
            values = [blank.get(column.name) for column in RETURN_TABLE.columns]
            own = (entry.id, entry.version) if entry else (None, None)
            rows.append(filled.pop(scope) if scope in filled else RecordRow(values, *own))
        rows.extend(filled.values())
    return rows


async def _scopes(session: AsyncSession, kind: str, day: date) -> list[str]:
    if kind != ReturnKind.CLUSTER_REVENUE:
        return [DISTRICT, *(await carrier_names(session))]
    clusters = (await clusters_by_code(session)).values()
    return [each.code for each in clusters if each.valid_from <= day and (each.valid_to is None or each.valid_to > day)]
