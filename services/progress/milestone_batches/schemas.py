"""Request and response shapes of applying templates to projects."""

from datetime import date
from typing import Annotated, Self
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, model_validator

from services.kit.dates import WrittenDate
from services.progress.milestone_templates.schemas import Kind
from services.progress.milestones.schemas import (
    BaselineOn,
    DocumentNumber,
    DoneOn,
    ForecastOn,
    PlannedOn,
    ProjectId,
    Reason,
)

MAX_PROJECTS = 200


class KindDates(BaseModel):
    """节点日期 · What is known of one milestone; takes the place of the template's proposal."""

    model_config = ConfigDict(extra="forbid")

    kind: Kind
    baseline_on: BaselineOn | None = None
    planned_on: PlannedOn | None = None
    reason: Reason | None = None
    forecast_on: ForecastOn = None
    done_on: DoneOn | None = None
    document_number: DocumentNumber | None = None

    @model_validator(mode="after")
    def _sound(self) -> Self:
        if self.planned_on and self.planned_on != self.baseline_on and not (self.baseline_on and self.reason):
            raise ValueError("计划日期与基线不同时，须同时填写基线日期和调整原因")
        if self.done_on and not self.document_number:
            raise ValueError("填写完成日期时须填写佐证文号")
        return self


class TemplateApplication(BaseModel):
    """套用模板 · One project that gets the milestones of its track's template."""

    model_config = ConfigDict(extra="forbid")

    project_id: ProjectId
    anchor_on: Annotated[
        WrittenDate | None,
        Field(
            ge=date(1990, 1, 1),
            le=date(2099, 12, 31),
            title="起算日期",
            description="Day from which the template counts; null: the filing date",
        ),
    ] = None
    dates: list[KindDates] = Field(default=[], max_length=30, title="节点日期", description="What is known already")


class TemplateBatch(BaseModel):
    """批量套用模板 · These projects, or with ``missing`` all in scope that have no milestone yet."""

    model_config = ConfigDict(extra="forbid")

    items: list[TemplateApplication] = Field(
        default=[], max_length=MAX_PROJECTS, title="项目", description="Projects, with what is known of each"
    )
    missing: bool = Field(
        default=False,
        title="全部未设项目",
        description=f"The first {MAX_PROJECTS} active projects in scope without any milestone",
    )

    @model_validator(mode="after")
    def _one_of_both(self) -> Self:
        if bool(self.items) == self.missing:
            raise ValueError("请列出项目，或选择全部未设里程碑的项目")
        return self


class TemplateApplied(BaseModel):
    """套用结果 · What a project has got; the milestones that it had are left as they are."""

    project_id: UUID = Field(title="项目", description="Id of the project")
    created: int = Field(title="新增", description="Milestones added")
    kept: int = Field(title="保留", description="Milestones that were there already")


class TemplateBatchResult(BaseModel):
    """批量套用结果 · What was done, and how many projects in scope have no milestone yet."""

    items: list[TemplateApplied] = Field(title="项目", description="Projects that were looked at")
    created: int = Field(title="新增", description="Milestones added")
    without: int = Field(title="仍未设", description="Active projects in scope that still have no milestone")
