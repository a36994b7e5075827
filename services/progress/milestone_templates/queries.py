"""Reads of milestone templates. They are no secret."""

from collections.abc import AsyncIterator, Collection, Sequence
from datetime import date
from uuid import UUID

from sqlalchemy import Select, exists, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from services.kit.pages import PageRequest, SortKey, fetch_page
from services.kit.problems import NotFound
from services.kit.tables import RecordRow
from services.progress.milestone_templates.models import MilestoneTemplate
from services.progress.milestone_templates.schemas import TEMPLATE_TABLE, TemplateFilter

_ORDER = (MilestoneTemplate.track, MilestoneTemplate.valid_from.desc())


def _on(statement: Select[MilestoneTemplate], day: date) -> Select[MilestoneTemplate]:
    later = aliased(MilestoneTemplate)
    superseded = exists().where(
        later.track == MilestoneTemplate.track,
        later.valid_from <= day,
        later.valid_from > MilestoneTemplate.valid_from,
    )
    return statement.where(MilestoneTemplate.valid_from <= day, ~superseded)


def _wanted(wanted: TemplateFilter) -> Select[MilestoneTemplate]:
    statement = select(MilestoneTemplate)
    if wanted.track:
        statement = statement.where(MilestoneTemplate.track.in_(wanted.track))
    return _on(statement, wanted.on) if wanted.on else statement


async def list_templates(
    session: AsyncSession, wanted: TemplateFilter, page: PageRequest
) -> tuple[list[MilestoneTemplate], str | None]:
    """One page of templates by track, the latest first, and the cursor of the next."""
    keys = [SortKey(MilestoneTemplate.valid_from, descending=True), SortKey(MilestoneTemplate.id, descending=True)]
    rows, following = await fetch_page(session, _wanted(wanted), keys, page)
    return [row[0] for row in rows], following


async def stream_templates(session: AsyncSession, wanted: TemplateFilter) -> AsyncIterator[Sequence[RecordRow]]:
    """All templates as rows of a file, one a milestone."""
    for template in await session.scalars(_wanted(wanted).order_by(*_ORDER)):
        fields = {column.name: getattr(template, column.name, None) for column in TEMPLATE_TABLE.columns}
        yield [
            RecordRow([(fields | step | {"position": at + 1})[column.name] for column in TEMPLATE_TABLE.columns])
            for at, step in enumerate(template.steps)
        ]


async def get_template(session: AsyncSession, template_id: UUID, *, lock: bool = False) -> MilestoneTemplate:
    """One template, locked until the transaction ends if asked; raises NotFound."""
    statement = select(MilestoneTemplate).where(MilestoneTemplate.id == template_id)
    template = (await session.scalars(statement.with_for_update() if lock else statement)).one_or_none()
    if template is None:
        raise NotFound("没有这个里程碑模板")
    return template


async def templates_on(session: AsyncSession, tracks: Collection[str], day: date) -> dict[str, MilestoneTemplate]:
    """The templates of these tracks in force on a day, by track."""
    statement = _on(select(MilestoneTemplate).where(MilestoneTemplate.track.in_(tracks)), day)
    return {template.track: template for template in await session.scalars(statement)}
