"""Which projects may form a chain, decided without any framework."""

from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Link:
    """A project as a member or head of a chain."""

    id: UUID
    head_id: UUID | None
    has_members: bool


def link_fault(project: Link, head: Link | None) -> str | None:
    """Why a project cannot belong to a head, or None. Chains are flat: a head belongs to nobody."""
    if head is None:
        return "链首项目不存在或不在您的管辖范围内"
    if head.id == project.id:
        return "项目不能是自己的链首"
    if head.head_id is not None:
        return "所选项目已属于另一条项目链，请选择该链的链首项目"
    return "该项目已是其他项目的链首，不能再归入另一条项目链" if project.has_members else None
