"""Writes of infrastructure items. Each locks the carrier first, since what it says decides about the carrier."""

from collections.abc import Collection, Sequence, Set
from functools import partial
from typing import Any
from uuid import UUID

from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from services.kit import clock
from services.kit.callers import Caller
from services.kit.changes import sent
from services.kit.etag import require_version
from services.kit.events import Event, record
from services.kit.problems import Conflict, FieldError, Invalid
from services.kit.tables import ParsedTable
from services.kit.tables.importing import FileReport, Register, Row, Uploaded, import_register
from services.registry.access import OUTSIDE, is_own, require_own
from services.registry.carriers.operations import complete_infrastructure
from services.registry.carriers.queries import all_codes, carriers_by_code
from services.registry.events import (
    InfrastructureItemRegistered,
    InfrastructureItemUpdated,
    InfrastructureItemWithdrawn,
)
from services.registry.infrastructure_items import queries, rules
from services.registry.infrastructure_items.models import InfrastructureItem
from services.registry.infrastructure_items.schemas import ItemChange, ItemRow, NewItem

_JUDGED = ("applicable", "due_on", "done_on", "accepted_on", "document_number", "evidence")


async def register_item(session: AsyncSession, caller: Caller, new: NewItem) -> InfrastructureItem:
    """State what a carrier needs of a kind.

    Raises Forbidden outside the caller's carriers, Invalid, Conflict when the carrier has one of the kind.
    """
    require_own(caller, new.carrier_code)
    if not await carriers_by_code(session, [new.carrier_code]):
        raise Invalid([FieldError("#/carrier_code", f"没有代码为 {new.carrier_code} 的载体", "unknown_carrier")])
    item = InfrastructureItem(**new.model_dump())
    _require_sound(item)
    session.add(item)
    try:
        await session.flush()
    except IntegrityError as error:
        taken = FieldError("#/kind", f"该载体已登记“{rules.KIND_LABELS[new.kind]}”，请在其上修改", "taken")
        raise Conflict(taken.detail, code="kind_taken", errors=[taken]) from error
    await session.refresh(item)
    await record(session, InfrastructureItemRegistered.model_validate(item), caller=caller)
    await _judge_carriers(session, caller, [item.carrier_code])
    return item


async def change_item(
    session: AsyncSession, caller: Caller, item_id: UUID, expected_version: int, change: ItemChange
) -> InfrastructureItem:
    """Change what was sent; nothing happens if it is so already. Raises as registering does, and Stale."""
    item = await _lock(session, caller, item_id, expected_version)
    changes = {name: value for name, value in sent(change).items() if getattr(item, name) != value}
    if not changes:
        return item
    for name, value in changes.items():
        setattr(item, name, value)
    _require_sound(item)
    item.version += 1
    await session.flush()
    await record(session, InfrastructureItemUpdated.model_validate(item), caller=caller)
    await _judge_carriers(session, caller, [item.carrier_code])
    return item


async def withdraw_item(session: AsyncSession, caller: Caller, item_id: UUID, expected_version: int) -> None:
    """Take back what was entered by mistake. Nothing refers to an item, so the row goes; the log keeps it."""
    item = await _lock(session, caller, item_id, expected_version)
    item.version += 1
    last = InfrastructureItemWithdrawn.model_validate(item)
    await session.delete(item)
    await session.flush()
    await record(session, last, caller=caller)
    await _judge_carriers(session, caller, [last.carrier_code])


async def import_items(session: AsyncSession, caller: Caller, table: ParsedTable, options: Uploaded) -> FileReport:
    """Register and change what a file says, all of it or nothing. Evidence is added on the screen and stays."""
    if not options.dry_run:
        # The carriers before the items, as everywhere.
        await carriers_by_code(session, await all_codes(session))
    register = Register(
        model=InfrastructureItem,
        row=ItemRow,
        visible=queries.writable(caller),
        key=queries.NATURAL_KEY,
        key_of=lambda fields: f"{fields['carrier_code']}|{fields['kind']}",
        key_column="kind",
        check=partial(_check_rows, session, caller),
        events=partial(_imported, session, caller),
    )
    return await import_register(session, caller, table, register, options)


async def _check_rows(session: AsyncSession, caller: Caller, rows: Sequence[Row]) -> None:
    known = await carriers_by_code(session, {row.fields["carrier_code"] for row in rows} - {None})
    today = clock.today()
    for row in rows:
        fields = row.fields
        if fields["carrier_code"] is not None and fields["carrier_code"] not in known:
            row.fault("carrier_code", "unknown_carrier", "没有这个代码的载体")
        elif not is_own(caller, fields["carrier_code"]):
            row.fault("carrier_code", "outside_scope", OUTSIDE)
        if row.record is not None and {"carrier_code", "kind"} & row.changes.keys():
            row.fault("kind", "fixed", "载体和设施类别不能修改，请另行登记")
        judged: dict[str, Any] = {name: fields.get(name) for name in _JUDGED}
        judged["evidence"] = row.record.evidence if row.record else []
        if judged["applicable"] is not None:
            for column, code, detail in rules.faults(**judged, today=today):
                row.fault(column, code, detail)


async def _imported(
    session: AsyncSession, caller: Caller, written: Sequence[InfrastructureItem], created: Set[UUID]
) -> list[Event]:
    await _judge_carriers(session, caller, {item.carrier_code for item in written})
    kinds: dict[bool, type[Event]] = {True: InfrastructureItemRegistered, False: InfrastructureItemUpdated}
    return [kinds[item.id in created].model_validate(item) for item in written]


async def _lock(session: AsyncSession, caller: Caller, item_id: UUID, expected_version: int) -> InfrastructureItem:
    found = await queries.get_item(session, caller, item_id)
    require_own(caller, found.carrier_code)
    # The carrier before the item, as everywhere: two items of one carrier cannot both be the last to be judged.
    await carriers_by_code(session, [found.carrier_code])
    await session.refresh(found, with_for_update=True)
    require_version(expected_version, found.version)
    return found


def _require_sound(item: InfrastructureItem) -> None:
    judged: dict[str, Any] = {name: getattr(item, name) for name in _JUDGED}
    faults = rules.faults(**judged, today=clock.today())
    if faults:
        raise Invalid([FieldError(f"#/{name}", detail, code) for name, code, detail in faults])


async def _judge_carriers(session: AsyncSession, caller: Caller, codes: Collection[str]) -> None:
    items = await queries.items_of(session, codes)
    completed = {code: rules.complete_on(item for item in items if item.carrier_code == code) for code in codes}
    await complete_infrastructure(session, caller, completed)
