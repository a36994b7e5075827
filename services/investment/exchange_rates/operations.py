"""Writes of exchange rates: entered, and taken back. A rate that was used is never changed under what it converted."""

from collections.abc import Sequence, Set
from functools import partial
from typing import Any
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from services.investment.exchange_rates import queries, rules
from services.investment.exchange_rates.models import ExchangeRate
from services.investment.exchange_rates.rules import TARGET, RateState
from services.investment.exchange_rates.schemas import ExchangeRateRegistered, ExchangeRateWithdrawn, NewRate, RateRow
from services.investment.settings import InvestmentSettings
from services.kit.callers import Caller
from services.kit.database import add_unless_taken
from services.kit.etag import require_version
from services.kit.events import Event, record
from services.kit.problems import Conflict, FieldError, Invalid
from services.kit.tables import ParsedTable
from services.kit.tables.importing import FileReport, Register, Row, Uploaded, import_register

_OWN = "美元是折算的目标币种，不需要汇率"
_FUTURE = "汇率日期还没有到"


async def register_rate(
    session: AsyncSession, caller: Caller, settings: InvestmentSettings, new: NewRate
) -> ExchangeRate:
    """Enter a rate. Raises Invalid, and Conflict when the currency has one of that day."""
    errors = [FieldError("#/currency", _OWN, "target_currency")] if new.currency == TARGET else []
    if new.rate_on > settings.today():
        errors.append(FieldError("#/rate_on", _FUTURE, "future"))
    if errors:
        raise Invalid(errors)
    rate = ExchangeRate(**new.model_dump(), natural_key=rules.natural_key(new.currency, new.rate_on))
    taken = FieldError("#/rate_on", f"{new.currency} 在 {new.rate_on} 的汇率已登记；更正请先撤销原汇率", "taken")
    await add_unless_taken(session, rate, taken, code="already_registered")
    await record(session, ExchangeRateRegistered.model_validate(rate, from_attributes=True), caller=caller)
    return rate


async def withdraw_rate(session: AsyncSession, caller: Caller, rate_id: UUID, expected_version: int) -> ExchangeRate:
    """Take a wrong rate back. What was converted by it keeps its rate until it is corrected."""
    rate = await queries.get_rate(session, caller, rate_id, lock=True)
    require_version(expected_version, rate.version)
    if rate.state == RateState.WITHDRAWN:
        raise Conflict("该汇率已撤销", code="withdrawn")
    rate.state, rate.version = RateState.WITHDRAWN, rate.version + 1
    await session.flush()
    await record(session, ExchangeRateWithdrawn.model_validate(rate, from_attributes=True), caller=caller)
    return rate


async def import_rates(
    session: AsyncSession, caller: Caller, settings: InvestmentSettings, table: ParsedTable, options: Uploaded
) -> FileReport:
    """Enter the rates of a file, all of them or none."""
    register = Register(
        model=ExchangeRate,
        row=RateRow,
        visible=queries.visible(caller),
        key=ExchangeRate.natural_key,
        key_of=lambda fields: rules.natural_key(fields["currency"], fields["rate_on"]),
        key_column="currency",
        events=_events,
        check=partial(_check_rows, settings),
        values=_values,
        alive=ExchangeRate.state == RateState.ACTIVE,
    )
    return await import_register(session, caller, table, register, options)


async def _check_rows(settings: InvestmentSettings, rows: Sequence[Row]) -> None:
    for row in rows:
        if row.fields["currency"] == TARGET:
            row.fault("currency", "target_currency", _OWN)
        if row.fields["rate_on"] > settings.today():
            row.fault("rate_on", "future", _FUTURE)
        if row.record is not None and row.changes:
            row.fault("rate", "fixed", "已登记的汇率不能修改；更正请先撤销原汇率，再重新登记")


def _values(fields: dict[str, Any]) -> dict[str, Any]:
    return fields | {"natural_key": rules.natural_key(fields["currency"], fields["rate_on"])}


async def _events(written: Sequence[ExchangeRate], created: Set[UUID]) -> list[Event]:
    return [ExchangeRateRegistered.model_validate(each, from_attributes=True) for each in written]
