"""Converting a column's cells, a chunk at a time.

A converter is compiled once per column. What repeats (codes, months, choices) is converted once and then looked up,
and a chunk of ordinary numbers is converted without asking about each; 100,000 rows cost what a model instance per row
would cost several times over.
"""

import contextlib
import itertools
import re
from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import Final

from services.kit.tables.columns import Column
from services.kit.tables.converters import CONVERTERS, BadCell, Cell, Questioned
from services.kit.tables.issues import Severity

# Told (position in the chunk, raw value, severity, code, detail) for every cell that is not simply right.
Told = Callable[[int, Cell, Severity, str, str], None]

_MISSING: Final = object()
_ORDINARY: Final = frozenset({float, int, str, type(None)})
_CACHE_LIMIT: Final = 100_000


def compile_column(column: Column) -> Callable[[Sequence[Cell], Told], list[object]]:
    """Return the function that converts a chunk of this column; wrong cells become None and are told."""
    convert = CONVERTERS[column.kind](column)
    cache: dict[object, object] = {}
    repeats = column.kind in ("text", "choice", "period", "date")

    if not column.required:
        cache |= {"": None, None: None}

    def one(position: int, raw: Cell, told: Told) -> object:
        if raw is None or raw == "" or (isinstance(raw, str) and not raw.strip()):
            if column.required:
                told(position, None, "error", "required", "必填，不能为空")
            return None
        try:
            value = convert(raw)
        except BadCell as bad:
            told(position, raw, "error", bad.code, bad.detail or column.expected)
            return None
        except Questioned as question:
            told(position, raw, "question", question.code, question.detail)
            return question.value
        return value

    quick = _quick_numbers(column)

    def learn(raws: Sequence[Cell]) -> None:
        """Convert what repeats once; what is wrong is left to be told row by row."""
        for raw in set(raws).difference(cache):
            if type(raw) is str and len(cache) < _CACHE_LIMIT and raw.strip():
                with contextlib.suppress(BadCell, Questioned):
                    cache[raw] = convert(raw)

    def chunk(raws: Sequence[Cell], told: Told) -> list[object]:
        if quick is not None and (numbers := quick(raws)) is not None:
            return numbers
        try:
            if repeats:
                learn(raws)
            # Keys are text: nothing else equals them.
            values = list(map(cache.get, raws, itertools.repeat(_MISSING)))
        except TypeError:  # a list or an object, as JSON may hold
            values = [_MISSING] * len(raws)
        if _MISSING in values:
            for position, value in enumerate(values):
                if value is _MISSING:
                    values[position] = one(position, raws[position], told)
        return values

    return chunk


def _quick_numbers(column: Column) -> Callable[[Sequence[Cell]], list[object] | None] | None:
    """How a chunk of nothing but ordinary numbers is converted; anything unusual in it is judged cell by cell."""
    places, digits = column.bounds.get("decimal_places"), column.bounds.get("max_digits")
    if column.kind != "number" or not places or digits is None or column.bounds.keys() & {"ge", "gt", "le", "lt"}:
        return None
    number = rf"-?\d{{1,{digits - places}}}(?:\.\d{{1,{places}}})?"
    fits = re.compile(number if column.required else f"(?:{number})?", re.ASCII).fullmatch

    def convert(raws: Sequence[Cell]) -> list[object] | None:
        if not _ORDINARY.issuperset(map(type, raws)):
            return None
        # Excel's 15 digits, as below.
        texts = [f"{raw:.15g}" if type(raw) is float else "" if raw is None else str(raw) for raw in raws]
        if not all(map(fits, texts)):
            return None
        return [Decimal(text) if text else None for text in texts]

    return convert
