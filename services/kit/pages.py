"""Lists in pages: ``{"items": […], "next": cursor|null}``, the cursor bound to the list's filter and order."""

import base64
import hashlib
import hmac
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, Any, Generic, TypeVar
from uuid import UUID

from fastapi import Depends, Query, Request
from pydantic import BaseModel
from sqlalchemy import ColumnElement, Select, and_, literal, or_, tuple_
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import InstrumentedAttribute

from services.kit.problems import FieldError, Invalid

MAX_LIMIT = 500
_SIGNATURE = 12

T = TypeVar("T")


class Page(BaseModel, Generic[T]):
    """A part of a list and the cursor of the next part."""

    items: list[T]
    next: str | None = None


@dataclass(frozen=True, slots=True)
class PageRequest:
    """Which part of a list is asked for. ``fingerprint`` stands for everything else in the query."""

    limit: int
    after: tuple[Any, ...] | None
    fingerprint: str
    key: bytes

    def cursor(self, values: Sequence[Any]) -> str:
        """The cursor that continues after the row with these key values."""
        body = json.dumps([_pack(value) for value in values], separators=(",", ":")).encode()
        return base64.urlsafe_b64encode(_sign(self.key, self.fingerprint, body) + body).decode().rstrip("=")


def _sign(key: bytes, fingerprint: str, body: bytes) -> bytes:
    return hmac.digest(key, fingerprint.encode() + b"\0" + body, hashlib.sha256)[:_SIGNATURE]


_PACK: dict[type, tuple[str, Callable[[Any], str]]] = {
    datetime: ("t", datetime.isoformat),
    date: ("d", date.isoformat),
    Decimal: ("n", str),
    UUID: ("u", str),
}
_UNPACK: Mapping[str, Callable[[str], Any]] = {
    "t": datetime.fromisoformat,
    "d": date.fromisoformat,
    "n": Decimal,
    "u": UUID,
}


def _pack(value: Any) -> Any:
    # By isinstance, datetime before date: drivers answer types of their own, asyncpg's UUID for one.
    for kind, (tag, write) in _PACK.items():
        if isinstance(value, kind):
            return {tag: write(value)}
    return value


def _unpack(value: Any) -> Any:
    if isinstance(value, dict):
        ((tag, text),) = value.items()
        return _UNPACK[tag](text)
    return value


def _page_request(
    request: Request,
    limit: Annotated[int, Query(ge=1, le=MAX_LIMIT, description="每页条数")] = 50,
    cursor: Annotated[str | None, Query(max_length=2000, description="上一页返回的 next")] = None,
) -> PageRequest:
    key = request.app.state.settings.key_bytes()
    rest = sorted(
        (name, value) for name, value in request.query_params.multi_items() if name not in ("limit", "cursor")
    )
    fingerprint = request.url.path + json.dumps(rest)
    after = None
    if cursor:
        try:
            raw = base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4))
            signature, body = raw[:_SIGNATURE], raw[_SIGNATURE:]
            if not hmac.compare_digest(signature, _sign(key, fingerprint, body)):
                raise ValueError("the cursor belongs to another filter")
            after = tuple(_unpack(value) for value in json.loads(body))
        except (ValueError, KeyError) as error:
            raise Invalid([FieldError("#/query/cursor", "翻页标记无效或不属于当前筛选条件", "cursor")]) from error
    return PageRequest(limit, after, fingerprint, key)


PageQuery = Annotated[PageRequest, Depends(_page_request)]


@dataclass(frozen=True, slots=True)
class SortKey:
    """One column of a list's order. The last key must be unique; columns must not be NULL (coalesce them)."""

    column: ColumnElement[Any] | InstrumentedAttribute[Any]
    descending: bool = False


def after_row(keys: Sequence[SortKey], values: Sequence[Any]) -> ColumnElement[bool]:
    """The condition "comes after the row with these key values"."""
    if len({key.descending for key in keys}) == 1:
        # As one comparison of rows: an index on the keys answers it at any depth, and reads through alternatives.
        columns = tuple_(*(key.column for key in keys))
        bounds = tuple_(*(literal(value, key.column.type) for key, value in zip(keys, values, strict=True)))
        return columns < bounds if keys[0].descending else columns > bounds
    alternatives = []
    for index, key in enumerate(keys):
        same = [
            earlier.column == literal(value, earlier.column.type)
            for earlier, value in zip(keys, values[:index], strict=False)
        ]
        bound = literal(values[index], key.column.type)
        beyond = key.column < bound if key.descending else key.column > bound
        alternatives.append(and_(*same, beyond))
    return or_(*alternatives)


def in_order(keys: Sequence[SortKey]) -> list[ColumnElement[Any]]:
    """What ORDER BY takes for these keys."""
    return [key.column.desc() if key.descending else key.column.asc() for key in keys]


async def fetch_page(
    session: AsyncSession, statement: Select[*tuple[Any, ...]], keys: Sequence[SortKey], page: PageRequest
) -> tuple[list[Any], str | None]:
    """Run ``statement`` for one page. Answers its rows (without the sort keys' columns) and the next cursor."""
    labelled = [key.column.label(f"sort_{index}") for index, key in enumerate(keys)]
    ordered = statement.add_columns(*labelled).order_by(*in_order(keys))
    if page.after is not None:
        if len(page.after) != len(keys):
            raise Invalid([FieldError("#/query/cursor", "翻页标记无效或不属于当前筛选条件", "cursor")])
        ordered = ordered.where(after_row(keys, page.after))
    rows = list((await session.execute(ordered.limit(page.limit + 1))).all())
    more = len(rows) > page.limit
    rows = rows[: page.limit]
    width = len(keys)
    following = page.cursor(tuple(rows[-1])[-width:]) if more else None
    return rows, following
