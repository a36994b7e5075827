"""Events of rows that one statement writes: made where the rows are, not sent to the service and back.

A hundred thousand rows of an import cost seconds as objects and nothing worth mentioning as SQL. The payload's text is
the one ``canonical_json`` would make of the event: sorted names, no spaces.
"""

import types
import typing
from collections.abc import Mapping, Sequence
from decimal import Decimal
from enum import Enum
from typing import Annotated, Any, Literal
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from services.kit import clock, context
from services.kit.callers import Caller
from services.kit.database import RECORDED
from services.kit.events.event import SYSTEM_ACTOR, Event

# How a column becomes JSON. Text needs PostgreSQL's quoting, whose escapes are those of Python's.
_PLAIN: dict[type, str] = {
    UUID: "'\"', {0}, '\"'",
    Decimal: "'\"', {0}, '\"'",
    bool: "CASE WHEN {0} THEN 'true' ELSE 'false' END",
    int: "{0}",
    str: "to_json({0}::text)",
}


def payload_sql(kind: type[Event]) -> str:
    """The SQL expression that makes the event's payload of a row with columns named as its fields.

    Raises TypeError for a field whose column does not become the same text by itself (a date, a list).
    """
    parts: list[str] = []
    for name in sorted(kind.model_fields):
        base, optional = _base(kind.model_fields[name].annotation)
        found = next((form for known, form in _PLAIN.items() if issubclass(base, known)), None)
        if found is None:
            raise TypeError(f"{kind.__name__}.{name} is no plain column")
        value = found.format(name)
        if optional:
            value = f"CASE WHEN {name} IS NULL THEN 'null' ELSE concat({value}) END"
        parts.append(f"'{',' if parts else '{'}\"{name}\":', {value}")
    # One call: each || would copy what is there already.
    return f"concat({', '.join(parts)}, '}}')"


def _base(annotation: Any) -> tuple[type, bool]:
    """The plain type of a field, and whether it may be null."""
    optional = False
    if typing.get_origin(annotation) is Annotated:
        annotation = typing.get_args(annotation)[0]
    if typing.get_origin(annotation) in (typing.Union, types.UnionType):
        members = [each for each in typing.get_args(annotation) if each is not type(None)]
        optional, annotation = len(members) < len(typing.get_args(annotation)), members[0]
        annotation = typing.get_args(annotation)[0] if typing.get_origin(annotation) is Annotated else annotation
    if typing.get_origin(annotation) is Literal:
        return str, optional
    if not isinstance(annotation, type):
        raise TypeError(f"{annotation} is no plain type")
    return (str if issubclass(annotation, Enum) and issubclass(annotation, str) else annotation), optional


async def record_written(
    session: AsyncSession,
    writing: str,
    kinds: Sequence[tuple[str, type[Event]]],
    parameters: Mapping[str, Any],
    *,
    caller: Caller | None,
) -> None:
    """Run ``writing``, which returns what it wrote as columns named as the events' fields, and record an event a row.

    ``kinds`` are conditions on such a row, the last one's kind is of all the rest. One statement, the session's
    transaction.
    """

    def chosen(values: Sequence[str]) -> str:
        cases = "".join(
            f" WHEN {condition} THEN {value}" for (condition, _), value in zip(kinds[:-1], values[:-1], strict=True)
        )
        return f"CASE{cases} ELSE {values[-1]} END" if cases else values[-1]

    def quoted(words: Sequence[str]) -> str:
        return chosen([f"'{word}'" for word in words])

    payloads = list(dict.fromkeys(payload_sql(kind) for _, kind in kinds))
    payload = payloads[0] if len(payloads) == 1 else chosen([payload_sql(kind) for _, kind in kinds])
    statement = f"""
        WITH written AS ({writing})
        INSERT INTO pending_event
            (type, subject, version, actor, occurred_at, recorded_override, trace_id, dataschema, payload)
        SELECT {quoted([kind.event_type for _, kind in kinds])}, id::text, version, :event_actor,
            CAST(:event_occurred_at AS timestamptz), CAST(:event_recorded_override AS timestamptz), :event_trace_id,
            {quoted([kind.dataschema() for _, kind in kinds])}, {payload}
        FROM written
        """  # noqa: S608 - names of our own classes and fields
    given = {
        **parameters,
        "event_actor": caller.subject if caller else SYSTEM_ACTOR,
        "event_occurred_at": clock.now(),
        "event_recorded_override": clock.recorded_override(),
        "event_trace_id": context.trace_id(),
    }
    # The text is passed as it is: the braces and colons of JSON are no parameters (none is followed by a name).
    await session.execute(text(statement), given)
    session.info[RECORDED] = True
