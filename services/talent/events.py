"""What the talent service publishes: facts in the past tense, ids, enums and dates only; never a person's data."""

from typing import ClassVar

from services.kit.events import Event
from services.talent.applications.schemas import ApplicationDeclared as ApplicationDeclared
from services.talent.applications.schemas import ApplicationEvent as ApplicationEvent
from services.talent.applications.schemas import ApplicationMoved as ApplicationMoved
from services.talent.applications.schemas import ApplicationReturned as ApplicationReturned
from services.talent.applications.schemas import ApplicationWithdrawn as ApplicationWithdrawn
from services.talent.counting_rules.schemas import CountingRuleFact
from services.talent.deadline_rules.schemas import DeadlineRuleRegistered as DeadlineRuleRegistered
from services.talent.deadline_rules.schemas import DeadlineRuleUpdated as DeadlineRuleUpdated
from services.talent.open_calls.schemas import OpenCallClosed as OpenCallClosed
from services.talent.open_calls.schemas import OpenCallEvent as OpenCallEvent
from services.talent.open_calls.schemas import OpenCallPublished as OpenCallPublished
from services.talent.open_calls.schemas import OpenCallUpdated as OpenCallUpdated
from services.talent.people.schemas import PersonFact
from services.talent.programmes.schemas import ProgrammeFact
from services.talent.reviewers.schemas import ReviewerRegistered as ReviewerRegistered
from services.talent.reviewers.schemas import ReviewerUpdated as ReviewerUpdated
from services.talent.submissions.schemas import SubmissionDecided as SubmissionDecided
from services.talent.submissions.schemas import SubmissionReceived as SubmissionReceived
from services.talent.teams.schemas import TeamFact


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


class ProgrammeRegistered(ProgrammeFact, Event):
    """人才计划已登记 · A talent programme entered the register."""

    event_type: ClassVar[str] = "talent.programme.registered"


class ProgrammeUpdated(ProgrammeFact, Event):
    """人才计划已修改 · What the register says of a programme or its batches changed."""

    event_type: ClassVar[str] = "talent.programme.updated"


class ProgrammeWithdrawn(ProgrammeFact, Event):
    """人才计划已撤销 · The programme had been entered by mistake."""

    event_type: ClassVar[str] = "talent.programme.withdrawn"


class CountingRuleRegistered(CountingRuleFact, Event):
    """计数规则已设 · Which date counts from a day on; people and teams tell by themselves what came of it."""

    event_type: ClassVar[str] = "talent.counting_rule.registered"


class CountingRuleUpdated(CountingRuleFact, Event):
    """计数规则已修改 · A counting rule changed."""

    event_type: ClassVar[str] = "talent.counting_rule.updated"


class CountingRuleWithdrawn(CountingRuleFact, Event):
    """计数规则已删除 · A counting rule was dropped; the one before is in force again."""

    event_type: ClassVar[str] = "talent.counting_rule.withdrawn"


class TeamRegistered(TeamFact, Event):
    """团队已登记 · A team entered the register."""

    event_type: ClassVar[str] = "talent.team.registered"


class TeamUpdated(TeamFact, Event):
    """团队已修改 · What the register says of a team changed, its people among it."""

    event_type: ClassVar[str] = "talent.team.updated"


class TeamWithdrawn(TeamFact, Event):
    """团队已撤销 · The entry was taken back; it counts nowhere."""

    event_type: ClassVar[str] = "talent.team.withdrawn"
