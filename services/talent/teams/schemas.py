"""Request and response shapes of teams, and their row in files."""

from datetime import date
from decimal import Decimal
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from services.kit.changes import unchanged
from services.kit.dates import WrittenDate
from services.kit.fields import Day, Text, four_places, shown
from services.kit.tables import TableSchema
from services.talent.counting_rules.schemas import Synthetic
from services.talent.selections.schemas import (
    BatchCode,
    DocumentNumber,
    InDistrict,
    IntroducedOn,
    OnJobOn,
    SelectedOn,
)
from services.talent.teams.rules import STATE_LABELS, TeamState

Name = Annotated[
    str, Text, shown("团队名称", "Name; that of the work, not of a person", example="智能传感创新团队", width=28)
]
ProgrammeCode = Annotated[
    Annotated[str, Field(max_length=40)] | None,
    BeforeValidator(lambda value: (value.strip() or None) if isinstance(value, str) else value),
    shown("人才计划", "Code of the programme; null: none yet", example="leading_team"),
]
LeaderId = Annotated[UUID | None, shown("带头人", "Id of the person who leads it")]
EnterpriseId = Annotated[UUID | None, shown("依托企业", "Id of the host enterprise")]
CarrierCode = Annotated[
    Annotated[str, Field(min_length=1, max_length=40)] | None,
    shown("所属载体", "Code of its carrier; null: outside all", example="turing-town", reference="carriers"),
]
Funding = Annotated[
    Annotated[Decimal, Field(ge=0, max_digits=18, decimal_places=4)] | None,
    four_places(),
    shown("资助金额", "Funding", unit="万元", example="500"),
]
CountedOn = Annotated[date | None, shown("计数日期", "The day the counting rule says; computed", informative=True)]
State = Annotated[TeamState, shown("状态", "State of the entry", labels=dict(STATE_LABELS), informative=True)]


class Member(BaseModel):
    """团队成员 · A person's time in a team."""

    model_config = ConfigDict(extra="forbid", from_attributes=True)

    person_id: Annotated[UUID, shown("人才", "Id of the person")]
    joined_on: Annotated[Day, shown("加入日期", "First day in the team")]
    left_on: Annotated[Day | None, shown("离队日期", "First day not in it any more")] = None


Members = Annotated[list[Member], Field(title="成员", description="Members with their times", max_length=200)]


class NewTeam(BaseModel):
    """团队登记 · Registration of a team."""

    model_config = ConfigDict(extra="forbid")

    name: Name
    programme: ProgrammeCode = None
    batch: BatchCode = None
    leader_id: LeaderId = None
    enterprise_id: EnterpriseId = None
    carrier_code: CarrierCode = None
    funding_amount: Funding = None
    selected_on: SelectedOn = None
    on_job_on: OnJobOn = None
    introduced_on: IntroducedOn = None
    in_district: InDistrict = True
    document_number: DocumentNumber = None
    members: Members = []
    synthetic: Synthetic = False


class TeamChange(BaseModel):
    """团队修改 · Only what is sent is changed; the members are sent all together."""

    model_config = ConfigDict(extra="forbid")

    name: Name = unchanged()
    programme: ProgrammeCode = unchanged()
    batch: BatchCode = unchanged()
    leader_id: LeaderId = unchanged()
    enterprise_id: EnterpriseId = unchanged()
    carrier_code: CarrierCode = unchanged()
    funding_amount: Funding = unchanged()
    selected_on: SelectedOn = unchanged()
    on_job_on: OnJobOn = unchanged()
    introduced_on: IntroducedOn = unchanged()
    in_district: InDistrict = unchanged()
    document_number: DocumentNumber = unchanged()
    members: Members = unchanged()


class Team(BaseModel):
    """团队 · A leading innovation and entrepreneurship team."""

    model_config = ConfigDict(from_attributes=True)

    id: UUID = Field(title="标识", description="Identifier")
    name: Name
    programme: ProgrammeCode
    batch: BatchCode
    leader_id: LeaderId
    enterprise_id: EnterpriseId
    carrier_code: CarrierCode
    funding_amount: Funding
    selected_on: SelectedOn
    on_job_on: OnJobOn
    introduced_on: IntroducedOn
    in_district: InDistrict
    document_number: DocumentNumber
    counted_on: CountedOn
    members: Members
    state: State
    synthetic: Synthetic
    version: int = Field(title="版本", description="Version, for If-Match")


class TeamFact(BaseModel):
    """What an event says of a team: ids, codes, dates and the funding; no name, no text."""

    model_config = ConfigDict(from_attributes=True)

    state: TeamState
    leader_id: UUID | None
    member_ids: list[UUID]
    enterprise_id: UUID | None
    carrier_code: str | None
    programme: str | None
    batch: BatchCode
    selected_on: date | None
    on_job_on: date | None
    introduced_on: date | None
    counted_on: date | None
    in_district: bool
    funding_amount: Funding = Field(title="资助金额", description="Funding, 万元")
    synthetic: bool


class TeamRow(BaseModel):
    """团队表 · A team as a row of a workbook, CSV or NDJSON file."""

    name: Name
    programme: Annotated[ProgrammeCode, shown("人才计划", "Code of the programme", reference="programmes")] = None
    batch: BatchCode = None
    leader_code: Annotated[
        str | None, Field(max_length=40), shown("带头人编号", "Code of the person who leads it", example="RC0000001")
    ] = None
    credit_code: Annotated[
        str | None,
        Field(max_length=40),
        shown("依托企业信用代码", "Code of the host enterprise", example="91330109MA2X00001Q", width=22),
    ] = None
    carrier_code: CarrierCode = None
    funding_amount: Funding = None
    selected_on: SelectedOn = None
    on_job_on: OnJobOn = None
    introduced_on: IntroducedOn = None
    in_district: InDistrict = True
    document_number: DocumentNumber = None
    counted_on: CountedOn = None
    state: State = TeamState.ACTIVE
    synthetic: Synthetic = False


TEAM_TABLE = TableSchema.of(TeamRow, id="talent.teams", title="团队")

TeamSort = Literal["name", "-name", "counted_on", "-counted_on"]


class TeamFilter(BaseModel):
    """Which teams, in which order. Those entered by mistake are left out unless asked for."""

    carrier: list[str] = Field(default=[], title="载体", description="Carrier codes, any of them")
    programme: list[str] = Field(default=[], title="人才计划", description="Codes of programmes, any of them")
    enterprise_id: UUID | None = Field(default=None, title="依托企业", description="Id of the host enterprise")
    person_id: UUID | None = Field(default=None, title="人才", description="Led by, or with, this person")
    counted: bool | None = Field(default=None, title="已计数", description="Whether the team counts")
    counted_to: WrittenDate | None = Field(default=None, title="计数日期至", description="Counted on or before")
    state: list[TeamState] = Field(default=[TeamState.ACTIVE], title="状态", description="States, any of them")
    q: str | None = Field(default=None, title="搜索", description="Part of the name or document", max_length=100)
    sort: TeamSort = Field(default="name", title="排序", description="Order; a minus sign means descending")
