"""Search by any part of a Chinese name, by its pinyin initials, and by parts of codes.

A table keeps one text of what its rows are searched by (:func:`search_text`, written with the row) under an index of
all single characters and pairs of neighbours in it. PostgreSQL's own trigrams do not serve: most words that officials
type are two characters long, and a pair holds no trigram. What the index finds is compared with the words themselves,
so a hit is a true one.
"""

import os
import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import Protocol

# Its 47,000 phrases take 44 MB of every process; those that names are made of stand below.
os.environ.setdefault("PYPINYIN_NO_PHRASES", "true")

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
_BY_VALUES = sql("SET LOCAL plan_cache_mode = force_custom_plan")
_BETWEEN = "\n"
_MOST_WORDS = 8


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


# Words of names and places in which a character begins with another sound than alone.
_WORDS = {
    "重庆": "cq", "重建": "cj", "重组": "cz", "重新": "cx", "重构": "cg", "重塑": "cs", "重启": "cq", "双重": "sc",
    "长城": "cc", "长江": "cj", "长三角": "csj", "长沙": "cs", "长春": "cc", "长安": "ca", "长期": "cq", "长效": "cx",
    "长兴": "cx", "长河": "ch", "长虹": "ch", "长丰": "cf", "长廊": "cl", "长征": "cz", "长宁": "cn", "长远": "cy",
    "长青": "cq", "延长": "yc", "特长": "tc", "银行": "yh", "行业": "hy", "商行": "sh", "分行": "fh", "支行": "zh",
    "总行": "zh", "央行": "yh", "同行": "th", "车行": "ch", "洋行": "yh", "会计": "kj", "财会": "ck", "音乐": "yy",
    "乐清": "yq", "民乐": "my", "乐器": "yq", "声乐": "sy", "西藏": "xz", "宝藏": "bz", "传记": "zj", "厦门": "xm",
    "朝阳": "zy", "朝晖": "zh", "弹性": "tx", "弹簧": "th", "供给": "gj", "给水": "js", "给排水": "jps", "番禺": "py",
    "率先": "sx", "人参": "rs", "海参": "hs", "校准": "jz", "校验": "jy", "校正": "jz", "调节": "tj", "调整": "tz",
    "调试": "ts", "调解": "tj", "空调": "kt", "调控": "tk", "调峰": "tf", "调压": "ty", "调温": "tw", "巷道": "hd",
    "地壳": "dq", "黄埔": "hp", "弄堂": "lt", "畜牧": "xm", "轧钢": "zg",
}  # fmt: skip
_AS_WORDS = re.compile("|".join(sorted(_WORDS, key=len, reverse=True)))


def search_text(*values: str | None) -> str:
    """What a row with these names and codes is searched by: each of them, and the pinyin initials of the Chinese."""
    plain = [folded for value in values if value and (folded := fold(value))]
    return _BETWEEN.join(dict.fromkeys([*plain, *(initials for each in plain for initials in _initials(each))]))


def pinyin(text: str) -> str:
    """The pinyin of a Chinese name, a syllable a character, without tones: ``li xiao ming``."""
    return " ".join(lazy_pinyin(text))


def fold(text: str) -> str:
    """Text as it is compared: full-width forms and case folded, all space gone."""
    return "".join(unicodedata.normalize("NFKC", text).casefold().split())


def _initials(plain: str) -> Iterator[str]:
    if plain.isascii():
        return
    # As the words around say (重庆 cq), and as each character reads alone: people type either.
    for read in (_AS_WORDS.sub(lambda word: _WORDS[word[0]], plain), plain):
        yield "".join(_alone(character) for character in read).casefold()


@cache
def _alone(character: str) -> str:
    return lazy_pinyin(character, Style.FIRST_LETTER)[0]


def found(column: ColumnElement[str] | InstrumentedAttribute[str], asked: str) -> ColumnElement[bool]:
    """The condition that a row's search text holds every word that was asked for.

    To be planned with its values: see :func:`plan_by_values`.
    """
    words = [word for part in asked.split() if (word := fold(part))][:_MOST_WORDS]
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
