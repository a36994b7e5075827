"""What the talent service publishes: facts in the past tense, ids, enums and dates only; never a person's data."""

from typing import ClassVar

from services.kit.events import Event
from services.talent.people.schemas import PersonFact


class PersonEvent(PersonFact, Event):
    """What every event of a person says: the public state, nothing personal."""


class PersonRegistered(PersonEvent):
    """人才已登记 · A person entered the register."""

    event_type: ClassVar[str] = "talent.person.registered"


class PersonUpdated(PersonEvent):
    """人才已修改 · What the register says of a person changed, the places in programmes among it."""

    event_type: ClassVar[str] = "talent.person.updated"


class PersonMerged(PersonEvent):
    """人才已合并 · Two entries were one person: this one lives on in ``merged_into`` and counts nothing."""

    event_type: ClassVar[str] = "talent.person.merged"


class PersonSplit(PersonEvent):
    """人才已拆分 · A merge was undone: the person stands alone again."""

    event_type: ClassVar[str] = "talent.person.split"


class PersonWithdrawn(PersonEvent):
    """人才已撤销 · The entry had been made by mistake, or was taken back; it counts nowhere."""

    event_type: ClassVar[str] = "talent.person.withdrawn"


class PersonErased(PersonEvent):
    """人才已删除 · The person's own data are gone for good; a number is left."""

    event_type: ClassVar[str] = "talent.person.erased"
