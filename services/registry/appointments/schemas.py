"""Request and response shapes of appointments. A person's name is shown to readers, never in events and logs."""

from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from services.kit.changes import unchanged
from services.kit.dates import WrittenDate
from services.kit.fields import Day, OptionalText, shown
from services.kit.tables import TableSchema
from services.registry.appointments.rules import ROLE_LABELS, PostRole

UnitCode = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=40),
    shown("单位代码", "Code of the unit", example="leading-group", reference="units", width=24),
]
Role = Annotated[PostRole, shown("职责", "Post in the unit", labels=dict(ROLE_LABELS), example="组长")]
PersonName = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=50),
    shown("姓名", "Name, in public function; never in events", example="（姓名）"),
]
Title = Annotated[OptionalText, shown("职务", "Official title", example="区委书记", width=24)]
ValidFrom = Annotated[Day, shown("任职起始日", "First day", example="2019-07-01")]
ValidTo = Annotated[Day | None, shown("任职终止日", "First day after it; null: until further notice")]
Synthetic = Annotated[bool, shown("演示数据", "Whether it is synthetic demonstration data")]


class NewAppointment(BaseModel):
    """任职登记 · Registration of an appointment."""

    model_config = ConfigDict(extra="forbid")

    unit: UnitCode
    role: Role
    person_name: PersonName
    title: Title = None
    valid_from: ValidFrom
    valid_to: ValidTo = None
    synthetic: Synthetic = False


class AppointmentChange(BaseModel):
    """任职修改 · Change of an appointment; only what is sent is changed."""

    model_config = ConfigDict(extra="forbid")

    unit: UnitCode = unchanged()
    role: Role = unchanged()
    person_name: PersonName = unchanged()
    title: Title = unchanged()
    valid_from: ValidFrom = unchanged()
    valid_to: ValidTo = unchanged()


class AppointmentFact(BaseModel):
    """任职 · An appointment as events state it: the post, not the person."""

    model_config = ConfigDict(from_attributes=True)

    id: UUID = Field(title="标识", description="Identifier")
    unit: UnitCode
    role: Role
    title: Title
    valid_from: ValidFrom
    valid_to: ValidTo
    synthetic: Synthetic
    version: int = Field(title="版本", description="Version, for If-Match")


class Appointment(AppointmentFact):
    """任职 · An appointment."""

    person_name: PersonName


class AppointmentRow(BaseModel):
    """任职表 · An appointment as a row of a file."""

    unit: UnitCode
    role: Role
    person_name: PersonName
    title: Title = None
    valid_from: ValidFrom
    valid_to: ValidTo = None
    synthetic: Synthetic = False


APPOINTMENT_TABLE = TableSchema.of(AppointmentRow, id="registry.appointments", title="任职")

AppointmentSort = Literal["unit", "-unit", "valid_from", "-valid_from"]


class AppointmentFilter(BaseModel):
    """Which appointments, in which order."""

    unit: list[str] = Field(default=[], title="单位", description="Unit codes, any of them")
    role: list[PostRole] = Field(default=[], title="职责", description="Posts, any of them")
    on: WrittenDate | None = Field(default=None, title="在任日期", description="Only those in office on this day")
    q: str | None = Field(default=None, title="搜索", description="Part of name or title", max_length=100)
    sort: AppointmentSort = Field(default="unit", title="排序", description="Order; a minus sign means descending")
