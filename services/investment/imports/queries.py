"""Set-based reads for imports and templates: a file is compared with the tables as a whole."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import ARRAY, Text, any_, bindparam, cast, or_, select, text
from sqlalchemy.ext.asyncio import AsyncSession

from services.investment.actuals.models import Actual
from services.investment.actuals.queries import record_row, shown, visible
from services.investment.actuals.rules import NEIGHBOUR_FACTOR, State
from services.investment.actuals.schemas import ACTUAL_TABLE
from services.investment.imports.rules import Situation
from services.investment.project_refs.models import ProjectRef
from services.investment.project_refs.queries import in_scope
from services.kit.callers import Caller
from services.kit.copying import copied, copied_lines, in_background, new_ids
from services.kit.tables import ParsedTable, RecordRow

_FACTOR = NEIGHBOUR_FACTOR
_COLUMNS = (
    "number",
    "id",
    "record_id",
    "seen_version",
    "project_id",
    "synthetic",
    "period",
    "basis",
    "amount",
    "reason",
)
# A file of the largest size is sorted and joined in memory; what it takes is given back at the end.
_MEMORY = text("SET LOCAL work_mem = '64MB'")
_INCOMING = text(
    "CREATE TEMPORARY TABLE incoming (number integer, id uuid, record_id uuid, seen_version integer, project_id uuid,"
    " synthetic boolean, period text, basis text, amount numeric(18,4), reason text) ON COMMIT DROP"
)
_LOCK = text(
    "SELECT count(*) FROM (SELECT a.id FROM actual a JOIN incoming i USING (project_id, period, basis)"
    " ORDER BY a.id FOR UPDATE OF a) AS locked"
)
_STATES = (None, *State)
_FLAGS = 3
# A situation is a number: the state in its lowest bits, then the flags of ``Situation`` in their order. As text, making
# and comparing it takes longer than everything else here.
_PLANNED = text(
    f"""
    CREATE TEMPORARY TABLE planned ON COMMIT DROP AS
    SELECT i.number, i.id, i.project_id, i.synthetic, i.period, i.basis, i.amount, i.reason, a.id AS actual_id,
        coalesce(c.closed, false) AS closed,
        CASE a.state {" ".join(f"WHEN '{state}' THEN {number}" for number, state in enumerate(State, start=1))} ELSE 0
            END
        + ((a.confirmed_amount IS NOT NULL)::int << {_FLAGS})
        + ((i.record_id IS NOT NULL)::int << {_FLAGS + 1})
        + ((i.record_id IS NOT DISTINCT FROM a.id)::int << {_FLAGS + 2})
        + ((i.seen_version IS NOT DISTINCT FROM a.version)::int << {_FLAGS + 3})
        + ((i.amount IS NOT NULL)::int << {_FLAGS + 4})
        + (coalesce(i.amount < 0, false)::int << {_FLAGS + 5})
        + (coalesce(i.amount = coalesce(a.working_amount, a.confirmed_amount), false)::int << {_FLAGS + 6})
        + ((i.reason IS NULL OR i.reason IS NOT DISTINCT FROM a.reason)::int << {_FLAGS + 7})
        + ((coalesce(i.reason, CASE WHEN a.state <> 'confirmed' THEN a.reason END) IS NOT NULL)::int << {_FLAGS + 8})
        + (coalesce(c.closed, false)::int << {_FLAGS + 9}) AS situation
    FROM incoming i
    LEFT JOIN actual a USING (project_id, period, basis)
    LEFT JOIN closed_month c USING (period, basis)
    """  # noqa: S608 - constants
)
_SITUATIONS = text("SELECT situation, count(*) FROM planned GROUP BY situation")
_ROWS_OF = text("SELECT number, amount FROM planned WHERE situation = :situation ORDER BY number LIMIT :limit")
_NUMBERS_OF = text("SELECT number FROM planned WHERE situation = :situation")
_SERIES = """
        SELECT number, situation, project_id, basis, period, abs(amount) AS size FROM planned WHERE amount <> 0
        UNION ALL
        SELECT NULL::integer, NULL::integer, a.project_id, a.basis, a.period,
            abs(coalesce(a.working_amount, a.confirmed_amount))
        FROM actual a
        WHERE a.project_id IN (SELECT project_id FROM incoming) AND coalesce(a.working_amount, a.confirmed_amount) <> 0
            AND NOT EXISTS (SELECT FROM planned p WHERE p.actual_id = a.id AND p.amount IS NOT NULL)
"""
# Two neighbours on each side, as the single entry has them (rules.NEIGHBOURS_EACH_SIDE); windows with frames cost more.
# Only where a project's largest month is so far from its smallest need months be compared at all.
_FAR = text(
    f"""
    WITH series AS MATERIALIZED ({_SERIES}
    ), wide AS (
        SELECT project_id, basis FROM series GROUP BY project_id, basis HAVING max(size) >= min(size) * {_FACTOR}
    ), beside AS (
        SELECT number, situation, size,
            greatest(lag(size) OVER near, lag(size, 2) OVER near, lead(size) OVER near, lead(size, 2) OVER near)
                AS largest,
            least(lag(size) OVER near, lag(size, 2) OVER near, lead(size) OVER near, lead(size, 2) OVER near)
                AS smallest
        FROM series JOIN wide USING (project_id, basis)
        WINDOW near AS (PARTITION BY project_id, basis ORDER BY period)
    )
    SELECT number, size, CASE WHEN size >= largest * {_FACTOR} THEN largest ELSE smallest END AS neighbour FROM beside
    WHERE situation = ANY(CAST(:changing AS integer[]))
        AND (size >= largest * {_FACTOR} OR size * {_FACTOR} <= smallest)
    ORDER BY number
    """  # noqa: S608 - a constant
)


@dataclass(frozen=True, slots=True)
class NamedProject:
    """A project that a file names by its code or id."""

    id: UUID
    in_scope: bool
    synthetic: bool


async def named_projects(session: AsyncSession, caller: Caller, names: Collection[str]) -> dict[str, NamedProject]:
    """The projects with these codes or ids, and whether they are the caller's."""
    given = cast(bindparam("names", list(names)), ARRAY(Text))
    statement = select(ProjectRef.code, ProjectRef.id, in_scope(caller).label("own"), ProjectRef.synthetic).where(
        or_(ProjectRef.code == any_(given), cast(ProjectRef.id, Text) == any_(given))
    )
    found: dict[str, NamedProject] = {}
    for code, project_id, own, synthetic in await session.execute(statement):
        project = NamedProject(project_id, own, synthetic)
        found |= {str(project_id): project} | ({code: project} if code else {})
    return found


async def load_rows(session: AsyncSession, lines: Iterable[bytes], *, lock: bool) -> None:
    """Copy the file's rows, as ``file_lines`` gives them, beside the tables and compare.

    With ``lock``, what they touch is kept from changing.
    """
    await session.execute(_MEMORY)
    await session.execute(_INCOMING)
    driver: Any = (await (await session.connection()).get_raw_connection()).driver_connection
    await driver.copy_to_table("incoming", source=in_background(lines), columns=_COLUMNS, format="text")
    if lock:
        await session.execute(_LOCK)
    await session.execute(_PLANNED)


def file_lines(table: ParsedTable) -> Iterator[bytes]:
    """The rows of a file whose projects are known, as PostgreSQL's COPY takes them."""
    columns = table.columns
    return copied_lines(
        [
            map(str, table.numbers),
            new_ids(len(table.numbers)),
            copied(table.record_ids),
            copied(table.versions),
            columns["project_id"],
            map(("f", "t").__getitem__, columns["synthetic"]),
            columns["period"],
            columns["basis"],
            copied(columns["amount"]),
            copied(columns["reason"]),
        ]
    )


async def situations(session: AsyncSession) -> dict[int, tuple[Situation, int]]:
    """The situations of the loaded rows, by their key, each with how many rows are in it."""
    found = await session.execute(_SITUATIONS)
    return {key: (_situation(key), count) for key, count in found}


def _situation(key: int) -> Situation:
    flags = key >> _FLAGS
    return Situation(_STATES[key & (1 << _FLAGS) - 1], *(bool(flags >> bit & 1) for bit in range(10)))


async def rows_of(session: AsyncSession, situation: int, limit: int) -> list[tuple[int, Decimal | None]]:
    """The first rows in a situation: number and amount."""
    return [
        (row.number, row.amount) for row in await session.execute(_ROWS_OF, {"situation": situation, "limit": limit})
    ]


async def numbers_of(session: AsyncSession, situation: int) -> list[int]:
    """The numbers of all rows in a situation."""
    return list(await session.scalars(_NUMBERS_OF, {"situation": situation}))


async def far_from_neighbours(session: AsyncSession, changing: Collection[int]) -> list[tuple[int, Decimal, Decimal]]:
    """Rows whose amount is out of all proportion to the months beside it, in the file and in the table.

    Answers row number, size and the neighbour compared with.
    """
    return [tuple(row) for row in await session.execute(_FAR, {"changing": list(changing)})]


async def entered_in(
    session: AsyncSession, caller: Caller, projects: Collection[UUID], periods: Collection[str], basis: str
) -> Mapping[tuple[UUID, str], RecordRow]:
    """What is entered for these months, as rows of a file, by project and month."""
    statement = visible(caller).where(
        Actual.basis == basis, Actual.period.in_(periods), Actual.project_id.in_(projects)
    )
    actuals = await session.scalars(statement)
    return {(actual.project_id, actual.period): record_row(shown(actual, caller)) for actual in actuals}


def blank_row(project: ProjectRef, period: str, basis: str) -> RecordRow:
    """The row of a template in which nothing is entered yet."""
    fields = {
        "project_code": project.code or str(project.id),
        "project_name": project.name,
        "period": period,
        "basis": basis,
        "synthetic": project.synthetic,
    }
    return RecordRow([fields.get(column.name) for column in ACTUAL_TABLE.columns])
