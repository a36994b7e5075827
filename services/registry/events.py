"""What the registry publishes: facts in the past tense, each with the entity's full public state."""

from typing import ClassVar

from services.kit.events import Event
from services.registry.carriers.schemas import Carrier
from services.registry.projects.schemas import Project


class CarrierRegistered(Carrier, Event):
    """载体已登记 · A carrier entered the register."""

    event_type: ClassVar[str] = "registry.carrier.registered"


class CarrierUpdated(Carrier, Event):
    """载体已修改 · What the register says of a carrier changed."""

    event_type: ClassVar[str] = "registry.carrier.updated"


class ProjectRegistered(Project, Event):
    """项目已登记 · A project entered the register."""

    event_type: ClassVar[str] = "registry.project.registered"


class ProjectUpdated(Project, Event):
    """项目已修改 · What the register says of a project changed, its membership apart."""

    event_type: ClassVar[str] = "registry.project.updated"


class ProjectMoved(Project, Event):
    """项目归属已调整 · A project's membership in carriers changed, perhaps for days gone by."""

    event_type: ClassVar[str] = "registry.project.moved"


class ProjectWithdrawn(Project, Event):
    """项目已撤销 · A project was withdrawn; it stays in the register."""

    event_type: ClassVar[str] = "registry.project.withdrawn"
