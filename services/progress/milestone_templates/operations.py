"""Writes of milestone templates. Projects keep the milestones that they have."""

from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from services.kit.callers import Caller
from services.kit.changes import differing
from services.kit.database import add_unless_taken
from services.kit.etag import require_version
from services.kit.events import record
from services.kit.problems import Conflict, FieldError
from services.progress.events import TemplateRegistered, TemplateUpdated, TemplateWithdrawn
from services.progress.milestone_templates import queries
from services.progress.milestone_templates.models import MilestoneTemplate
from services.progress.milestone_templates.schemas import NewTemplate, TemplateChange


async def register_template(session: AsyncSession, caller: Caller, new: NewTemplate) -> MilestoneTemplate:
    """Set a track's milestones from a day on. Raises Conflict when a template begins on that day already."""
    template = MilestoneTemplate(**new.model_dump())
    taken = FieldError("#/valid_from", "该类别在这一天已有生效的模板，请修改该模板", "taken")
    await add_unless_taken(session, template, taken, code="taken")
    await record(session, TemplateRegistered.model_validate(template, from_attributes=True), caller=caller)
    return template


async def change_template(
    session: AsyncSession, caller: Caller, template_id: UUID, version: int, change: TemplateChange
) -> MilestoneTemplate:
    """Change a template; it is the office's then, no more the product's default."""
    template = await queries.get_template(session, template_id, lock=True)
    require_version(version, template.version)
    given = differing(template, change)
    if not given:
        return template
    for name, value in given.items():
        setattr(template, name, value)
    template.product_default, template.version = False, template.version + 1
    await session.flush()
    await record(session, TemplateUpdated.model_validate(template, from_attributes=True), caller=caller)
    return template


async def withdraw_template(session: AsyncSession, caller: Caller, template_id: UUID, version: int) -> None:
    """Drop a template: the one before is in force again. The product's default stays."""
    template = await queries.get_template(session, template_id, lock=True)
    require_version(version, template.version)
    if template.product_default:
        raise Conflict("产品默认的模板不能删除；请新增自某日起生效的模板", code="product_default")
    template.version += 1
    await record(session, TemplateWithdrawn.model_validate(template, from_attributes=True), caller=caller)
    await session.delete(template)
    await session.flush()
