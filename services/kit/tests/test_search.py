"""Search by parts of Chinese names, by pinyin initials and by parts of codes."""

import asyncpg
import pytest
from sqlalchemy import Column, MetaData, String, Table, select
from sqlalchemy.ext.asyncio import create_async_engine

from services.kit.database import asyncpg_url
from services.kit.search import create_search, found, search_text
from services.kit.testing import Cluster

NAMES = ("重庆宏达智能工厂", "杭州宏图ＡＩ中心", "长河 100% 绿电基地", "Zaiti_4286 总部")
TABLE = Table("thing", MetaData(), Column("search", String, nullable=False))

CASES = [
    ("宏", {0, 1}),
    ("智能", {0}),
    ("能工厂", {0}),
    ("智厂", set()),
    ("宏图 ai", {1}),
    ("ＡＩ", {1, 3}),
    ("cq", {0}),
    ("zqhd", {0}),
    ("CQHDZN", {0}),
    ("hz", {1}),
    ("hd hz", set()),
    ("100%", {2}),
    ("%", {2}),
    ("_", {3}),
    ("绿电 基地", {2}),
    ("河100", {2}),
    ("zaiti_4286", {3}),
    ("\\", set()),
    ("'", set()),
    ("   ", {0, 1, 2, 3}),
]


def test_the_text_holds_names_codes_and_both_readings_of_initials() -> None:
    assert search_text("重庆 宏达", None, "2101-A").split("\n") == ["重庆宏达", "2101-a", "cqhd", "zqhd"]
    assert search_text(None, "") == ""


@pytest.mark.parametrize("forced", ["enable_seqscan", "enable_bitmapscan"])
async def test_what_is_asked_for_is_found_with_the_index_and_without(cluster: Cluster, forced: str) -> None:
    name = f"search_{forced}"
    await cluster.run(f"CREATE DATABASE {name}")
    connection = await asyncpg.connect(cluster.url(name))
    await connection.execute("CREATE TABLE thing (place int, search text NOT NULL)")
    statements: list[str] = []
    create_search(type("Collect", (), {"execute": lambda _, sql: statements.append(sql)})(), "thing")
    for statement in statements:
        await connection.execute(statement)
    rows = [(place, search_text(each)) for place, each in enumerate(NAMES)]
    await connection.copy_records_to_table("thing", records=rows, columns=["place", "search"])
    await connection.execute(f"ALTER DATABASE {name} SET {forced} = off")
    await connection.close()
    engine = create_async_engine(asyncpg_url(cluster.url(name)))
    try:
        async with engine.connect() as reader:
            for asked, places in CASES:
                answer = await reader.execute(select(TABLE.c.search).where(found(TABLE.c.search, asked)))
                assert {row[0] for row in answer} == {rows[place][1] for place in places}, asked
    finally:
        await engine.dispose()
