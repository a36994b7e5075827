"""Search by any part of a Chinese name, by its pinyin initials, and by parts of codes.

A table keeps one text of what its rows are searched by (:func:`search_text`, written with the row) under an index of
all single characters and pairs of neighbours in it. PostgreSQL's own trigrams do not serve: most words that officials
type are two characters long, and a pair holds no trigram. What the index finds is compared with the words themselves,
so a hit is a true one.
"""

import unicodedata
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import Any, Protocol

from pypinyin import Style, lazy_pinyin
from sqlalchemy import ColumnElement, Text, and_, func, literal
from sqlalchemy import text as sql
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import InstrumentedAttribute

# Dear on purpose: the planner then tests the words before it takes a row's characters apart once more.
_FUNCTION = """
CREATE OR REPLACE FUNCTION search_grams(searched text) RETURNS text[]
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE COST 1000
RETURN ARRAY(
    WITH one AS (
        SELECT letter, letter || lead(letter) OVER (ORDER BY place) AS pair
        FROM unnest(string_to_array(searched, NULL)) WITH ORDINALITY AS each (letter, place)
    )
    SELECT letter FROM one WHERE letter <> chr(10)
    UNION
    SELECT pair FROM one WHERE position(chr(10) IN pair) = 0
)
"""
_BETWEEN = "\n"
_LONGEST_WORDS = 8


class _Operations(Protocol):
    def execute(self, sqltext: str) -> None: ...


def create_search(op: _Operations, table: str) -> None:
    """For a migration: index the column ``search`` of ``table``, which is text and NOT NULL.

    What waits to be put into the index is kept short, as every search reads it through.
    """
    op.execute(_FUNCTION)
    op.execute(
        f"CREATE INDEX ix_{table}_search ON {table} USING gin (search_grams(search))"
        " WITH (gin_pending_list_limit = 256)"
    )


def search_text(*values: str | None) -> str:
    """What a row with these names and codes is searched by: each of them, and the pinyin initials of the Chinese."""
    plain = [folded for value in values if value and (folded := fold(value))]
    return _BETWEEN.join(dict.fromkeys([*plain, *(initials for each in plain for initials in _initials(each))]))


def fold(text: str) -> str:
    """Text as it is compared: full-width forms and case folded, all space gone."""
    return "".join(unicodedata.normalize("NFKC", text).casefold().split())


def _initials(plain: str) -> Iterator[str]:
    if plain.isascii():
        return
    # As the words around say (重庆 cq), and as each character reads alone: people type either.
    for read in (lazy_pinyin(plain, Style.FIRST_LETTER), [_alone(character) for character in plain]):
        yield "".join(read).casefold()


@cache
def _alone(character: str) -> str:
    return lazy_pinyin(character, Style.FIRST_LETTER)[0]


def found(column: ColumnElement[str] | InstrumentedAttribute[str], asked: str) -> ColumnElement[bool]:
    """The condition that a row's search text holds every word that was asked for.

    To be planned with its values: see :func:`plan_by_values`.
    """
    words = [word for part in asked.split() if (word := fold(part))][:_LONGEST_WORDS]
    if not words:
        return literal(True)
    grams = sorted({gram for word in words for gram in _grams(word)})
    indexed = func.search_grams(column, type_=ARRAY(Text))
    return and_(indexed.contains(literal(grams, ARRAY(Text))), *(column.contains(w, autoescape=True) for w in words))


def _grams(word: str) -> list[str]:
    return [one + next for one, next in pairwise(word)] or [word]


async def plan_by_values(session: AsyncSession) -> None:
    """Let the statements of this transaction be planned for the values they ask for, every time.

    Whether a word is rare or in every name decides the way to the rows; PostgreSQL would after five times settle on one
    way for all words.
    """
    await session.execute(_BY_VALUES)


_BY_VALUES: Any = sql("SET LOCAL plan_cache_mode = force_custom_plan")
