"""How long is kept what, decided without any framework."""

from datetime import datetime
from enum import StrEnum


class Subject(StrEnum):
    """Kinds of data that are kept for a time."""

    ACCESS_LOGS = "access_logs"
    WITHDRAWN_PEOPLE = "withdrawn_people"


SUBJECT_LABELS = {Subject.ACCESS_LOGS: "查阅记录", Subject.WITHDRAWN_PEOPLE: "已撤销人才的个人信息"}

LONGEST = 600
_SHORTEST = {Subject.ACCESS_LOGS: 6, Subject.WITHDRAWN_PEOPLE: 1}


def fault(subject: str, months: int) -> str | None:
    """What is wrong with keeping this for so long, or None."""
    shortest = _SHORTEST[Subject(subject)]
    if months < shortest:
        return f"{SUBJECT_LABELS[Subject(subject)]}至少保存 {shortest} 个月"
    return None if months <= LONGEST else f"保存期限不能超过 {LONGEST} 个月"


def months_before(now: datetime, months: int) -> datetime:
    """The instant so many months ago, at the latest the 28th of its month."""
    years, month = divmod(now.year * 12 + now.month - 1 - months, 12)
    return now.replace(year=years, month=month + 1, day=min(now.day, 28))
