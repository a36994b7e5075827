"""Reads of workbooks: one's own, the office everybody's."""

from collections.abc import Collection
from uuid import UUID

from sqlalchemy import Select, select, true
from sqlalchemy.ext.asyncio import AsyncSession

from services.kit.callers import Caller, Role
from services.kit.pages import PageRequest, SortKey, fetch_page
from services.kit.problems import NotFound
from services.progress.project_refs.queries import named_projects
from services.progress.workbooks.models import Workbook
from services.progress.workbooks.schemas import WorkbookFilter


def visible(caller: Caller) -> Select[Workbook]:
    """The workbooks that the caller may see."""
    return select(Workbook).where(true() if caller.role is Role.OFFICE else Workbook.subject == caller.subject)


async def list_workbooks(
    session: AsyncSession, caller: Caller, wanted: WorkbookFilter, page: PageRequest
) -> tuple[list[Workbook], str | None]:
    """One page of workbooks and the cursor of the next."""
    statement = visible(caller)
    for column, values in (
        (Workbook.period, wanted.period),
        (Workbook.state, wanted.state),
        (Workbook.subject, wanted.subject),
    ):
        if values:
            statement = statement.where(column.in_(values))
    descending = wanted.sort.startswith("-")
    keys = [SortKey(Workbook.uploaded_at.expression, descending), SortKey(Workbook.id.expression, descending)]
    rows, following = await fetch_page(session, statement, keys, page)
    return [row[0] for row in rows], following


async def get_workbook(session: AsyncSession, caller: Caller, workbook_id: UUID, *, lock: bool = False) -> Workbook:
    """One workbook, locked until the transaction ends if asked; raises NotFound."""
    statement = visible(caller).where(Workbook.id == workbook_id)
    workbook = (await session.scalars(statement.with_for_update() if lock else statement)).one_or_none()
    if workbook is None:
        raise NotFound
    return workbook


async def project_ids(session: AsyncSession, caller: Caller, names: Collection[str]) -> dict[str, UUID]:
    """The projects in scope that a file names by code or id."""
    return {name: project.id for name, (project, _) in (await named_projects(session, caller, names)).items()}
