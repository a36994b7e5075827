"""What the registry publishes: facts in the past tense, each with the entity's full public state."""

from datetime import date
from typing import ClassVar, Literal

from pydantic import Field

from services.kit.events import Event
from services.registry.admission_standards.schemas import AdmissionStandard
from services.registry.appointments.schemas import AppointmentFact
from services.registry.carriers.schemas import CarrierFact
from services.registry.enterprises.schemas import Enterprise
from services.registry.infrastructure_items.schemas import Item
from services.registry.opportunities.schemas import CarrierOutline
from services.registry.parcels.schemas import Parcel
from services.registry.planning_documents.schemas import PlanningDocument
from services.registry.project_lists.schemas import ProjectList
from services.registry.projects.schemas import Project
from services.registry.recognitions.schemas import Recognition
from services.registry.spaces.schemas import Space


class CarrierRegistered(CarrierFact, Event):
    """载体已登记 · A carrier entered the register."""

    event_type: ClassVar[str] = "registry.carrier.registered"
    schema_version: ClassVar[int] = 2


class CarrierUpdated(CarrierFact, Event):
    """载体已修改 · What the register says of a carrier changed."""

    event_type: ClassVar[str] = "registry.carrier.updated"
    schema_version: ClassVar[int] = 2


class CarrierWithdrawn(CarrierFact, Event):
    """载体已撤销 · It had been entered by mistake and nothing rested on it; this is the last that is heard of it."""

    event_type: ClassVar[str] = "registry.carrier.withdrawn"

    state: Literal["withdrawn"] = Field("withdrawn", title="状态", description="It counts nowhere any more")
    withdrawn_on: date = Field(title="撤销日期", description="The day it was taken out of the register")


class ProjectRegistered(Project, Event):
    """项目已登记 · A project entered the register."""

    event_type: ClassVar[str] = "registry.project.registered"
    schema_version: ClassVar[int] = 2


class ProjectUpdated(Project, Event):
    """项目已修改 · What the register says of a project changed, its membership apart."""

    event_type: ClassVar[str] = "registry.project.updated"
    schema_version: ClassVar[int] = 2


class ProjectMoved(Project, Event):
    """项目归属已调整 · A project's membership in carriers changed, perhaps for days gone by."""

    event_type: ClassVar[str] = "registry.project.moved"
    schema_version: ClassVar[int] = 2


class ProjectWithdrawn(Project, Event):
    """项目已撤销 · A project was withdrawn; it stays in the register."""

    event_type: ClassVar[str] = "registry.project.withdrawn"
    schema_version: ClassVar[int] = 2


class ProjectListRegistered(ProjectList, Event):
    """项目清单已新建 · A list of projects was opened."""

    event_type: ClassVar[str] = "registry.project_list.registered"


class ProjectListUpdated(ProjectList, Event):
    """项目清单已修改 · A list's name or members changed."""

    event_type: ClassVar[str] = "registry.project_list.updated"


class ProjectListFrozen(ProjectList, Event):
    """项目清单已冻结 · A list was frozen: its members stay, whatever becomes of them."""

    event_type: ClassVar[str] = "registry.project_list.frozen"


class EnterpriseRegistered(Enterprise, Event):
    """企业已登记 · An enterprise entered the register."""

    event_type: ClassVar[str] = "registry.enterprise.registered"


class EnterpriseUpdated(Enterprise, Event):
    """企业已修改 · What the register says of an enterprise changed."""

    event_type: ClassVar[str] = "registry.enterprise.updated"


class EnterpriseWithdrawn(Enterprise, Event):
    """企业已撤销 · The entry was a mistake; it stays, and counts nowhere."""

    event_type: ClassVar[str] = "registry.enterprise.withdrawn"


class SpaceRegistered(Space, Event):
    """科创空间已登记 · A space entered the register."""

    event_type: ClassVar[str] = "registry.space.registered"


class SpaceUpdated(Space, Event):
    """科创空间已修改 · What the register says of a space changed."""

    event_type: ClassVar[str] = "registry.space.updated"


class SpaceWithdrawn(Space, Event):
    """科创空间已撤销 · The entry was a mistake; it stays, and counts nowhere."""

    event_type: ClassVar[str] = "registry.space.withdrawn"


class RecognitionRegistered(Recognition, Event):
    """认定已登记 · A recognition entered the register."""

    event_type: ClassVar[str] = "registry.recognition.registered"


class RecognitionUpdated(Recognition, Event):
    """认定已修改 · What the register says of a recognition changed."""

    event_type: ClassVar[str] = "registry.recognition.updated"


class RecognitionWithdrawn(Recognition, Event):
    """认定已撤销 · The entry was a mistake; it stays, and counts nowhere."""

    event_type: ClassVar[str] = "registry.recognition.withdrawn"


class InfrastructureItemRegistered(Item, Event):
    """配套设施已登记 · An item of infrastructure was entered."""

    event_type: ClassVar[str] = "registry.infrastructure_item.registered"


class InfrastructureItemUpdated(Item, Event):
    """配套设施已修改 · What the register says of an item of infrastructure changed."""

    event_type: ClassVar[str] = "registry.infrastructure_item.updated"


class InfrastructureItemWithdrawn(Item, Event):
    """配套设施已撤销 · It had been entered by mistake; this is the last that is heard of it."""

    event_type: ClassVar[str] = "registry.infrastructure_item.withdrawn"


class PlanningDocumentRegistered(PlanningDocument, Event):
    """规划已登记 · A planning document was entered."""

    event_type: ClassVar[str] = "registry.planning_document.registered"


class PlanningDocumentUpdated(PlanningDocument, Event):
    """规划已修改 · What the register says of a planning document changed."""

    event_type: ClassVar[str] = "registry.planning_document.updated"


class PlanningDocumentWithdrawn(PlanningDocument, Event):
    """规划已撤销 · It had been entered by mistake; this is the last that is heard of it."""

    event_type: ClassVar[str] = "registry.planning_document.withdrawn"


class AppointmentRegistered(AppointmentFact, Event):
    """任职已登记 · An appointment was entered."""

    event_type: ClassVar[str] = "registry.appointment.registered"


class AppointmentUpdated(AppointmentFact, Event):
    """任职已修改 · What the register says of an appointment changed."""

    event_type: ClassVar[str] = "registry.appointment.updated"


class AppointmentWithdrawn(AppointmentFact, Event):
    """任职已撤销 · It had been entered by mistake; this is the last that is heard of it."""

    event_type: ClassVar[str] = "registry.appointment.withdrawn"


class ParcelRegistered(Parcel, Event):
    """地块已登记 · A parcel entered the register."""

    event_type: ClassVar[str] = "registry.parcel.registered"


class ParcelUpdated(Parcel, Event):
    """地块已修改 · What the register says of a parcel changed."""

    event_type: ClassVar[str] = "registry.parcel.updated"


class ParcelWithdrawn(Parcel, Event):
    """地块已撤销 · The entry was a mistake; it stays, and counts nowhere."""

    event_type: ClassVar[str] = "registry.parcel.withdrawn"


class AdmissionStandardRegistered(AdmissionStandard, Event):
    """准入标准已登记 · A version of an admission standard entered the register."""

    event_type: ClassVar[str] = "registry.admission_standard.registered"


class AdmissionStandardUpdated(AdmissionStandard, Event):
    """准入标准已修改 · What the register says of a version of an admission standard changed."""

    event_type: ClassVar[str] = "registry.admission_standard.updated"


class AdmissionStandardWithdrawn(AdmissionStandard, Event):
    """准入标准已撤销 · The entry was a mistake; it stays, and counts nowhere."""

    event_type: ClassVar[str] = "registry.admission_standard.withdrawn"


class CarrierOutlineUpdated(CarrierOutline, Event):
    """载体边界已录入 · The outline of a carrier was entered, changed, or taken away."""

    event_type: ClassVar[str] = "registry.carrier_outline.updated"
