"""Request and response shapes of people, and their row in files."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Annotated, Any, Final, Literal, Self
from uuid import UUID

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints

from services.kit.changes import unchanged
from services.kit.dates import WrittenDate
from services.kit.fields import OptionalText, Text, shown
from services.kit.tables import TableSchema
from services.talent.access_logs.rules import PURPOSE_LABELS, Purpose
from services.talent.people.rules import (
    DEGREE_LABELS,
    DOCUMENT_LABELS,
    EDUCATION_LABELS,
    SEX_LABELS,
    STATE_LABELS,
    Degree,
    DocumentKind,
    Education,
    PersonState,
    Sex,
    plain_email,
    plain_number,
    plain_phone,
)

State = Annotated[PersonState, shown("状态", "State of the entry", labels=dict(STATE_LABELS), informative=True)]
Synthetic = Annotated[bool, shown("演示数据", "Whether it is synthetic demonstration data")]


DATES: Final = ("selected_on", "on_job_on", "introduced_on", "counted_on")


class SelectionFact(BaseModel):
    """入选情况 · A person's place in a programme as the outside may know it: ids, codes and dates."""

    model_config = ConfigDict(from_attributes=True, frozen=True)

    id: UUID = Field(title="标识", description="Identifier of the selection")
    programme: str = Field(title="人才计划", description="Code of the programme")
    batch: str | None = Field(None, title="批次", description="Code of the batch")
    selected_on: date | None = Field(None, title="入选日期", description="Date of the selection")
    on_job_on: date | None = Field(None, title="到岗日期", description="Date on which the work began")
    introduced_on: date | None = Field(None, title="引进日期", description="Date of the introduction")
    in_district: bool = Field(title="在区内", description="Whether the place is the district's")
    counts: bool = Field(title="计数", description="Whether the programme counts towards the target")
    state: str = Field(title="状态", description="active or withdrawn")


class Standing(BaseModel):
    """What a person's places in programmes come to by the counting rule, as selections work it out."""

    model_config = ConfigDict(from_attributes=True, frozen=True)

    selections: list[SelectionFact] = Field(default=[], title="入选情况", description="All places, withdrawn ones too")
    selected_on: date | None = Field(None, title="入选日期", description="First that counts, in the district, by rule")
    on_job_on: date | None = Field(None, title="到岗日期", description="First day on the job, by rule")
    introduced_on: date | None = Field(None, title="引进日期", description="Day of introduction, by rule")
    counted_on: date | None = Field(None, title="计数日期", description="Day the counting rule says; null: not counted")

    @classmethod
    def of(cls, selections: Sequence[object], counted: object) -> Self:
        """From the places as ``selections`` reads them and the dates that the counting rule makes of them."""
        facts = [SelectionFact.model_validate(each) for each in selections]
        return cls(selections=facts, **{name: getattr(counted, name) for name in DATES})


class PersonFact(Standing):
    """人才（公开部分） · A person's public state: what events carry. Ids, enums and dates, nothing personal."""

    id: UUID = Field(title="标识", description="Identifier")
    code: str = Field(title="人才编号", description="Number in the register; says nothing of the person")
    state: State
    merged_into: UUID | None = Field(None, title="合并入", description="The person this one was merged into")
    carrier_code: str | None = Field(None, title="所属载体", description="Code of the carrier; null: outside all")
    enterprise_id: UUID | None = Field(None, title="用人单位", description="Host enterprise in the registry")
    synthetic: Synthetic
    version: int = Field(title="版本", description="Version, for If-Match")


def _plain(fold: Callable[[str], str]) -> BeforeValidator:
    """Written as it is kept; what is blank is left out."""
    return BeforeValidator(lambda value: (fold(value) or None) if isinstance(value, str) else value)


def _own(title: str, description: str, **extra: Any) -> Any:
    """Metadata of a field of a person's own data: an import never repeats what it read there."""
    return shown(title, description, private=True, **extra)


Named = Annotated[str, Text, _own("姓名", "Name as in the document", example="张三", width=12)]
Pinyin = Annotated[OptionalText, _own("姓名拼音", "Pinyin; worked out from the name where it is not given", width=18)]
FormerNames = Annotated[OptionalText, _own("曾用名", "Former names")]
SexField = Annotated[Sex | None, _own("性别", "Sex; from the document where it tells", labels=dict(SEX_LABELS))]
BirthDate = Annotated[
    WrittenDate | None, _own("出生日期", "Birth date; from the document where it tells", example="1980-01-31")
]
Nationality = Annotated[
    Annotated[str, Field(pattern="^[A-Z]{3}$")] | None,
    _own("国籍", "Country or region, ISO 3166 alpha-3", example="CHN"),
]
Kind = Annotated[DocumentKind | None, _own("证件类型", "Kind of document", labels=dict(DOCUMENT_LABELS), width=20)]
Number = Annotated[
    Annotated[str, Field(max_length=40)] | None,
    _plain(plain_number),
    _own("证件号码", "Number of the document; the check digit is checked", width=22),
]
Phone = Annotated[
    Annotated[str, Field(max_length=30)] | None, _plain(plain_phone), _own("联系电话", "Telephone", width=16)
]
Email = Annotated[
    Annotated[str, Field(max_length=200)] | None, _plain(plain_email), _own("电子邮箱", "Email address", width=22)
]
Address = Annotated[OptionalText, _own("联系地址", "Postal address", width=28)]
EducationField = Annotated[Education | None, _own("学历", "Education completed", labels=dict(EDUCATION_LABELS))]
DegreeField = Annotated[Degree | None, _own("学位", "Degree", labels=dict(DEGREE_LABELS))]
Employer = Annotated[OptionalText, _own("工作单位", "Employer, as the person says", width=24)]
JobTitle = Annotated[OptionalText, _own("职务职称", "Position and title")]
Employment = Annotated[
    Annotated[str, StringConstraints(strip_whitespace=True, max_length=4000)] | None,
    _own("工作经历", "Employment history"),
]
CarrierCode = Annotated[
    Annotated[str, Field(min_length=1, max_length=40)] | None,
    shown("所属载体", "Code of the carrier; null: outside all", example="turing-town", reference="carriers"),
]
EnterpriseId = Annotated[UUID | None, shown("用人单位", "Host enterprise in the registry")]


class Personal(BaseModel):
    """个人信息 · A person's own data. They lie sealed, and are shown in full for a purpose only."""

    model_config = ConfigDict(extra="forbid")

    name: Named
    pinyin: Pinyin = None
    former_names: FormerNames = None
    sex: SexField = None
    birth_date: BirthDate = None
    nationality: Nationality = None
    document_kind: Kind = None
    document_number: Number = None
    phone: Phone = None
    email: Email = None
    address: Address = None
    education: EducationField = None
    degree: DegreeField = None
    employer: Employer = None
    title: JobTitle = None
    employment: Employment = None


class NewPerson(Personal):
    """人才登记 · Registration of a person."""

    carrier_code: CarrierCode = None
    enterprise_id: EnterpriseId = None
    synthetic: Synthetic = False


class PersonChange(BaseModel):
    """人才修改 · Change of a person; only what is sent is changed."""

    model_config = ConfigDict(extra="forbid")

    name: Named = unchanged()
    pinyin: Pinyin = unchanged()
    former_names: FormerNames = unchanged()
    sex: SexField = unchanged()
    birth_date: BirthDate = unchanged()
    nationality: Nationality = unchanged()
    document_kind: Kind = unchanged()
    document_number: Number = unchanged()
    phone: Phone = unchanged()
    email: Email = unchanged()
    address: Address = unchanged()
    education: EducationField = unchanged()
    degree: DegreeField = unchanged()
    employer: Employer = unchanged()
    title: JobTitle = unchanged()
    employment: Employment = unchanged()
    carrier_code: CarrierCode = unchanged()
    enterprise_id: EnterpriseId = unchanged()


def _masked(title: str) -> Any:
    return Field(None, title=title, description="Masked; null: not known")


class MaskedPersonal(BaseModel):
    """个人信息（掩码） · A person's own data as those see them who do not need them."""

    name: str | None = _masked("姓名")
    pinyin: str | None = _masked("姓名拼音")
    former_names: str | None = _masked("曾用名")
    sex: str | None = _masked("性别")
    birth_date: str | None = _masked("出生日期")
    nationality: str | None = _masked("国籍")
    document_kind: str | None = _masked("证件类型")
    document_number: str | None = _masked("证件号码")
    phone: str | None = _masked("联系电话")
    email: str | None = _masked("电子邮箱")
    address: str | None = _masked("联系地址")
    education: str | None = _masked("学历")
    degree: str | None = _masked("学位")
    employer: str | None = _masked("工作单位")
    title: str | None = _masked("职务职称")
    employment: str | None = _masked("工作经历")


class Person(PersonFact):
    """人才 · A person: the public state, and to those who work with people their data, masked."""

    personal: MaskedPersonal | None = Field(
        None, title="个人信息（掩码）", description="null to roles that see nothing personal, and of erased people"
    )


PersonalField = Literal[
    "name", "pinyin", "former_names", "sex", "birth_date", "nationality", "document_kind", "document_number",
    "phone", "email", "address", "education", "degree", "employer", "title", "employment",
]  # fmt: skip


class Revealing(BaseModel):
    """查看明文 · Which of a person's data are to be shown in full, and what for. It is kept."""

    model_config = ConfigDict(extra="forbid")

    purpose: Annotated[Purpose, shown("用途", "What for", labels=dict(PURPOSE_LABELS))]
    note: Annotated[str, Text, shown("说明", "Further words on the purpose, such as a matter's number")]
    fields: list[PersonalField] = Field(
        default=[], title="字段", description="Which fields; none named: all", max_length=16
    )


class Revealed(BaseModel):
    """个人信息（明文） · The fields that were asked for, in full."""

    id: UUID = Field(title="标识", description="The person")
    personal: dict[PersonalField, str | None] = Field(title="个人信息", description="The fields and their values")


class PersonRow(BaseModel):
    """人才表 · A person as a row of a workbook, CSV or NDJSON file. Exported masked; a mask that is read back stays."""

    code: Annotated[str | None, shown("人才编号", "Number in the register", informative=True)] = None
    name: Named
    sex: SexField = None
    birth_date: Annotated[OptionalText, _own("出生日期", "Birth date", example="1980-01-31")] = None
    nationality: Nationality = None
    document_kind: Kind = None
    document_number: Number = None
    phone: Phone = None
    email: Email = None
    address: Address = None
    education: EducationField = None
    degree: DegreeField = None
    employer: Employer = None
    title: JobTitle = None
    carrier_code: CarrierCode = None
    enterprise_code: Annotated[
        Annotated[str, Field(max_length=40)] | None, shown("用人单位信用代码", "Credit code of the host", width=22)
    ] = None
    state: State = PersonState.ACTIVE
    selected_on: Annotated[date | None, shown("入选日期", "First selection", informative=True)] = None
    on_job_on: Annotated[date | None, shown("到岗日期", "On the job", informative=True)] = None
    introduced_on: Annotated[date | None, shown("引进日期", "Introduced", informative=True)] = None
    counted_on: Annotated[date | None, shown("计数日期", "Counted by the rule", informative=True)] = None
    synthetic: Synthetic = False


PERSON_TABLE = TableSchema.of(PersonRow, id="talent.people", title="人才")

PersonSort = Literal["code", "-code", "selected_on", "-selected_on", "counted_on", "-counted_on"]


class PersonFilter(BaseModel):
    """Which people, in which order. Entries that count nowhere are left out unless asked for."""

    carrier: list[str] = Field(default=[], title="载体", description="Carrier codes, any of them")
    inside: bool | None = Field(default=None, title="载体内", description="Inside any carrier, or outside all")
    enterprise_id: UUID | None = Field(default=None, title="用人单位", description="Of this host enterprise")
    programme: list[str] = Field(default=[], title="人才计划", description="With a place in any of these programmes")
    counted: bool | None = Field(default=None, title="计数", description="Counted by the rule, or not")
    selected_from: WrittenDate | None = Field(default=None, title="入选日期自", description="Selected on or after")
    selected_to: WrittenDate | None = Field(default=None, title="入选日期至", description="Selected on or before")
    state: list[PersonState] = Field(default=[PersonState.ACTIVE], title="状态", description="States, any of them")
    q: str | None = Field(
        default=None,
        title="搜索",
        description="Part of a name or its initials; a whole document number, telephone or email; a person's number",
        min_length=2,
        max_length=100,
    )
    sort: PersonSort = Field(default="-code", title="排序", description="Order; a minus sign means descending")
