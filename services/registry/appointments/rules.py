"""Posts of the programme, decided without any framework."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class PostRole(StrEnum):
    """What somebody is in the leading group, the office, the inspection group or a working group (五(一))."""

    HEAD = "head"
    FIRST_DEPUTY = "first_deputy"
    DEPUTY = "deputy"
    MEMBER = "member"
    DIRECTOR = "director"
    DEPUTY_DIRECTOR = "deputy_director"
    WORKING_GROUP_LEAD = "working_group_lead"
    CONTACT = "contact"


ROLE_LABELS = {
    PostRole.HEAD: "组长",
    PostRole.FIRST_DEPUTY: "第一副组长",
    PostRole.DEPUTY: "副组长",
    PostRole.MEMBER: "成员",
    PostRole.DIRECTOR: "主任",
    PostRole.DEPUTY_DIRECTOR: "副主任",
    PostRole.WORKING_GROUP_LEAD: "专班负责人",
    PostRole.CONTACT: "联络员",
}

SINGLE = frozenset({PostRole.HEAD, PostRole.FIRST_DEPUTY, PostRole.DIRECTOR, PostRole.WORKING_GROUP_LEAD})
"""Of these a unit has one at a time."""


def post_of(role: str, person_name: str) -> str:
    """What may not overlap in a unit and role: a single post, or the same person twice."""
    return "" if role in SINGLE else person_name


@dataclass(frozen=True, slots=True)
class Term:
    """Somebody in a post of a unit, from a day up to, not including, another."""

    unit: str
    role: str
    post: str
    valid_from: date
    valid_to: date | None


def clash(term: Term, others: Iterable[Term]) -> bool:
    """Whether a post is held by somebody else, or twice by one, on some day of a term."""
    return any(
        (term.unit, term.role, term.post) == (other.unit, other.role, other.post)
        and term.valid_from < (other.valid_to or date.max)
        and other.valid_from < (term.valid_to or date.max)
        for other in others
    )


def natural_key(unit: str | None, role: str | None, person_name: str | None, valid_from: date | None) -> str:
    """What an appointment is recognised by in a file."""
    return f"{unit}|{role}|{person_name}|{valid_from}"
