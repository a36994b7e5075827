"""Set-based reads for imports and templates: a file is compared with the tables as a whole."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import ARRAY, Text, any_, bindparam, cast, or_, select, text
from sqlalchemy.ext.asyncio import AsyncSession

from services.investment.actuals.models import Actual
from services.investment.actuals.queries import record_row, shown, visible
from services.investment.actuals.rules import NEIGHBOUR_FACTOR
from services.investment.actuals.schemas import ACTUAL_TABLE
from services.investment.imports.rules import Situation
from services.investment.project_refs.models import ProjectRef
from services.investment.project_refs.queries import in_scope
from services.kit.callers import Caller
from services.kit.tables import RecordRow

_COPY_CHUNK = 10_000
_FACTOR = NEIGHBOUR_FACTOR
_COLUMNS = ("number", "record_id", "seen_version", "project_id", "synthetic", "period", "basis", "amount", "reason")

_INCOMING = text(
    "CREATE TEMPORARY TABLE incoming (number integer, record_id uuid, seen_version integer, project_id uuid,"
    " synthetic boolean, period text, basis text, amount numeric(18,4), reason text) ON COMMIT DROP"
)
_LOCK = text(
    "SELECT count(*) FROM (SELECT a.id FROM actual a JOIN incoming i USING (project_id, period, basis)"
    " ORDER BY a.id FOR UPDATE OF a) AS locked"
)
_PLANNED = text(
    """
    CREATE TEMPORARY TABLE planned ON COMMIT DROP AS
    SELECT i.number, i.project_id, i.synthetic, i.period, i.basis, i.amount, i.reason, a.id AS actual_id,
        coalesce(c.closed, false) AS closed,
        concat_ws('|', coalesce(a.state, ''), a.confirmed_amount IS NOT NULL, i.record_id IS NOT NULL,
            i.record_id IS NOT DISTINCT FROM a.id, i.seen_version IS NOT DISTINCT FROM a.version,
            i.amount IS NOT NULL, coalesce(i.amount < 0, false),
            coalesce(i.amount = coalesce(a.working_amount, a.confirmed_amount), false),
            i.reason IS NULL OR i.reason IS NOT DISTINCT FROM a.reason,
            coalesce(i.reason, CASE WHEN a.state <> 'confirmed' THEN a.reason END) IS NOT NULL,
            coalesce(c.closed, false)) AS situation
    FROM incoming i
    LEFT JOIN actual a USING (project_id, period, basis)
    LEFT JOIN closed_month c USING (period, basis)
    """
)
_SITUATIONS = text("SELECT situation, count(*) FROM planned GROUP BY situation")
_ROWS_OF = text(
    "SELECT number, amount FROM planned WHERE situation = CAST(:situation AS text) ORDER BY number LIMIT :limit"
)
_NUMBERS_OF = text("SELECT number FROM planned WHERE situation = CAST(:situation AS text)")
# Two neighbours on each side, as the single entry has them (rules.NEIGHBOURS_EACH_SIDE); windows with frames cost more.
_FAR = text(
    f"""
    WITH series AS (
        SELECT number, situation, project_id, basis, period, abs(amount) AS size FROM planned WHERE amount <> 0
        UNION ALL
        SELECT NULL, NULL, a.project_id, a.basis, a.period, abs(coalesce(a.working_amount, a.confirmed_amount))
        FROM actual a
        WHERE a.project_id IN (SELECT project_id FROM incoming) AND coalesce(a.working_amount, a.confirmed_amount) <> 0
            AND NOT EXISTS (SELECT FROM planned p WHERE p.actual_id = a.id AND p.amount IS NOT NULL)
    ), beside AS (
        SELECT number, situation, size,
            greatest(lag(size) OVER near, lag(size, 2) OVER near, lead(size) OVER near, lead(size, 2) OVER near)
                AS largest,
            least(lag(size) OVER near, lag(size, 2) OVER near, lead(size) OVER near, lead(size, 2) OVER near)
                AS smallest
        FROM series WINDOW near AS (PARTITION BY project_id, basis ORDER BY period)
    )
    SELECT number, size, CASE WHEN size >= largest * {_FACTOR} THEN largest ELSE smallest END AS neighbour FROM beside
    WHERE situation = ANY(CAST(:changing AS text[])) AND (size >= largest * {_FACTOR} OR size * {_FACTOR} <= smallest)
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


async def load_rows(session: AsyncSession, rows: Iterable[Sequence[Any]], *, lock: bool) -> None:
    """Copy the file's rows beside the tables and compare; with ``lock``, keep what they touch from changing."""
    await session.execute(_INCOMING)
    driver: Any = (await (await session.connection()).get_raw_connection()).driver_connection
    chunk: list[Sequence[Any]] = []
    for row in rows:
        chunk.append(row)
        if len(chunk) == _COPY_CHUNK:
            await driver.copy_records_to_table("incoming", records=chunk, columns=_COLUMNS)
            chunk = []
    await driver.copy_records_to_table("incoming", records=chunk, columns=_COLUMNS)
    await session.execute(text("ANALYZE incoming"))
    if lock:
        await session.execute(_LOCK)
    await session.execute(_PLANNED)
    await session.execute(text("ANALYZE planned"))


async def situations(session: AsyncSession) -> dict[str, tuple[Situation, int]]:
    """The situations of the loaded rows, by their key, each with how many rows are in it."""
    found = await session.execute(_SITUATIONS)
    return {key: (_situation(key), count) for key, count in found}


def _situation(key: str) -> Situation:
    state, *flags = key.split("|")
    return Situation(state or None, *(flag == "t" for flag in flags))


async def rows_of(session: AsyncSession, situation: str, limit: int) -> list[tuple[int, Decimal | None]]:
    """The first rows in a situation: number and amount."""
    return [
        (row.number, row.amount) for row in await session.execute(_ROWS_OF, {"situation": situation, "limit": limit})
    ]


async def numbers_of(session: AsyncSession, situation: str) -> list[int]:
    """The numbers of all rows in a situation."""
    return list(await session.scalars(_NUMBERS_OF, {"situation": situation}))


async def far_from_neighbours(session: AsyncSession, changing: Collection[str]) -> list[tuple[int, Decimal, Decimal]]:
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
