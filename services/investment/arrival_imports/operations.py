"""The Excel door of arrivals: drafts entered and changed by file, and submitted at once if asked."""

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from services.investment.actuals.rules import Basis, State, Step, closed_fault, step_fault
from services.investment.arrivals import rules
from services.investment.arrivals.models import Arrival
from services.investment.arrivals.operations import convert, day_faults, may_write
from services.investment.arrivals.queries import visible
from services.investment.arrivals.rules import LIMIT
from services.investment.arrivals.schemas import ArrivalRow, ArrivalSubmitted, ArrivalWithdrawn
from services.investment.carrier_refs.queries import knows_carrier
from services.investment.closed_months.queries import is_closed
from services.investment.enterprise_refs.models import EnterpriseRef
from services.investment.enterprise_refs.queries import enterprises_by_code
from services.investment.events import event_of
from services.investment.exchange_rates.models import ExchangeRate
from services.investment.exchange_rates.queries import rates_of
from services.investment.plans.operations import OUTSIDE, as_named, check_project, known_projects
from services.investment.project_refs.queries import KnownProject
from services.investment.settings import InvestmentSettings
from services.kit import clock
from services.kit.callers import Caller
from services.kit.events import Event
from services.kit.periods import Period
from services.kit.siblings import Siblings
from services.kit.tables import ParsedTable
from services.kit.tables.importing import FileReport, Register, Row, Uploaded, import_register

_SAID = ("kind", "arrived_on", "carrier_code", "receipt_number", "original_currency", "original_amount", "reason")


@dataclass(slots=True)
class _Desk:
    """What a file is judged with."""

    session: AsyncSession
    caller: Caller
    settings: InvestmentSettings
    submit: bool
    projects: Mapping[str, KnownProject]
    enterprises: Mapping[str, EnterpriseRef]
    rates: Sequence[ExchangeRate]
    # The same projects as anybody's: whose they are is judged of the arrival as a whole.
    named: Mapping[str, KnownProject] = field(init=False)
    closed: dict[str, bool] = field(default_factory=dict)
    carriers: dict[str, bool] = field(default_factory=dict)
    heard: set[UUID] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.named = {
            code: KnownProject(each.id, each.name, True, each.active, each.synthetic)
            for code, each in self.projects.items()
        }


async def import_arrivals(
    session: AsyncSession,
    caller: Caller,
    settings: InvestmentSettings,
    siblings: Siblings,
    submit: bool,
    table: ParsedTable,
    options: Uploaded,
) -> FileReport:
    """Enter and change what a file says, all of it or nothing; with ``submit`` it goes to review at once."""
    codes = {code for code in table.columns.get("credit_code", ()) if code}
    currencies = {code for code in table.columns.get("original_currency", ()) if code}
    desk = _Desk(
        session,
        caller,
        settings,
        submit,
        await known_projects(session, caller, settings, siblings, table),
        await enterprises_by_code(session, codes),
        await rates_of(session, currencies, settings.today()),
    )

    async def check(rows: Sequence[Row]) -> None:
        for row in rows:
            await _check(desk, row)

    async def events(written: Sequence[Arrival], created: Set[UUID]) -> list[Event]:
        if submit:
            return [event_of(ArrivalSubmitted, each) for each in written]
        # What was returned is a draft again, of which others hear that it is under way no more.
        return [event_of(ArrivalWithdrawn, each) for each in written if each.id in desk.heard]

    register = Register(
        model=Arrival,
        row=ArrivalRow,
        visible=visible(caller),
        key=Arrival.receipt_number,
        key_of=lambda fields: fields["receipt_number"],
        key_column="receipt_number",
        events=events,
        check=check,
        values=lambda fields: dict(fields["columns"]),
        tidy=lambda fields: as_named(desk.projects, fields),
        shown=_as_said,
    )
    return await import_register(session, caller, table, register, options)


def _as_said(arrival: Arrival) -> dict[str, Any]:
    """An arrival as a file would say it."""
    said = {name: getattr(arrival, name) for name in (*_SAID, "synthetic")}
    # An arrival of an enterprise takes its carrier over by itself.
    own = arrival.enterprise.carrier_code if arrival.enterprise and arrival.project_id is None else None
    code = arrival.project.code or str(arrival.project_id) if arrival.project else None
    return said | {
        "project_code": code,
        "credit_code": arrival.enterprise.credit_code if arrival.enterprise else None,
        "carrier_code": None if own == arrival.carrier_code else arrival.carrier_code,
    }


async def _check(desk: _Desk, row: Row) -> None:
    fields, record = row.fields, row.record
    project = desk.projects.get(fields["project_code"] or "")
    if fields["project_code"]:
        check_project(row, desk.named)
    enterprise = desk.enterprises.get(fields["credit_code"] or "")
    if fields["credit_code"] and enterprise is None:
        row.fault("credit_code", "unknown_enterprise", "没有这个统一社会信用代码的企业，请先在企业库登记")
    carrier = fields["carrier_code"]
    if carrier is not None and not await _known_carrier(desk, carrier):
        row.fault("carrier_code", "unknown_carrier", "没有这个代码的载体")
    own = enterprise.carrier_code if enterprise and not fields["project_code"] else None
    if record is not None and record.carrier_code == own and carrier is None:
        row.changes.pop("carrier_code", None)
    carrier = carrier or own
    arrival = Arrival(
        **{name: fields[name] for name in _SAID} | {"carrier_code": carrier},
        period=str(Period.of(fields["arrived_on"])),
        project_id=project.id if project else None,
        enterprise_id=enterprise.id if enterprise else None,
        synthetic=fields["synthetic"] or bool(project and project.synthetic),
    )
    await _judge(desk, row, arrival, project)
    row.fields["columns"] = _columns(desk, arrival, record)
    if record is not None and record.published:
        desk.heard.add(record.id)


async def _judge(desk: _Desk, row: Row, arrival: Arrival, project: KnownProject | None) -> None:
    """Say in their cells what is wrong with a row, as the API would."""
    fields, record = row.fields, row.record
    named = {"project_id": "project_code", "enterprise_id": "credit_code"}
    found = list(rules.faults(arrival.kind, arrival.original_currency, arrival.original_amount, correcting=False))
    project_said, enterprise_said = fields["project_code"], fields["credit_code"]
    found += rules.receiver_faults(project_said, enterprise_said, fields["carrier_code"])
    found += day_faults(desk.settings, arrival)
    for name, code, detail in found:
        row.fault(named.get(name, name), code, detail)
    if not found and (fault := await convert(desk.session, desk.settings, arrival, desk.rates)):
        row.fault("original_currency", "no_rate", fault)
    if arrival.working_amount is not None and arrival.working_amount >= LIMIT:
        row.fault("original_amount", "too_large", "折算后的金额超出可以保存的范围")
    if (project or not project_said) and not may_write(desk.caller, project, arrival.carrier_code):
        row.fault("project_code" if project else "carrier_code", "outside_scope", OUTSIDE)
    if locked := closed_fault(closed=await _closed(desk, arrival.period), reason=arrival.reason):
        row.fault("reason", locked.code, locked.detail)
    if row.record_id is None and not fields["receipt_number"]:
        row.fault("receipt_number", "required", "从文件导入的到位资金须有凭证号，以免重复计算")
    if record is None or not row.changes:
        return
    if record.confirmed_amount is not None:
        row.fault("original_amount", "fixed", "已确认过的到位记录请在系统中更正，不从文件修改")
    elif held := step_fault(Step.CHANGE, record.state):
        row.fault("original_amount", held.code, held.detail)


def _columns(desk: _Desk, arrival: Arrival, record: Arrival | None) -> dict[str, Any]:
    names = (*_SAID, "period", "project_id", "enterprise_id", "synthetic", "rate", "rate_on", "working_amount")
    columns = {name: getattr(arrival, name) for name in names}
    if not desk.submit:
        heard = bool(record and record.published)
        return columns | {"state": State.DRAFT, "published": heard}
    return columns | {
        "state": State.SUBMITTED,
        "published": True,
        "retroactive": desk.closed[arrival.period],
        "submitted_by": desk.caller.subject,
        "submitted_at": clock.now(),
        "return_reason": None,
    }


async def _closed(desk: _Desk, period: str) -> bool:
    if period not in desk.closed:
        desk.closed[period] = await is_closed(desk.session, period, Basis.REPORTED)
    return desk.closed[period]


async def _known_carrier(desk: _Desk, code: str) -> bool:
    if code not in desk.carriers:
        desk.carriers[code] = await knows_carrier(desk.session, code)
    return desk.carriers[code]
