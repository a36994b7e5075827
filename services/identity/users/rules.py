"""Passwords and memberships, decided without any framework."""

from collections.abc import Sequence
from datetime import date
from typing import Protocol

from pwdlib import PasswordHash

USER_ROLES = ("leader", "office", "inspector", "carrier_officer", "department_officer", "admin")
ROLE_LABELS = {
    "leader": "区领导",
    "office": "领导小组办公室",
    "inspector": "督查考核组",
    "carrier_officer": "载体报送人员",
    "department_officer": "部门报送人员",
    "admin": "系统管理员",
}
SHORTEST = 10
LONGEST = 128

_HASHER = PasswordHash.recommended()
# What an unknown user's password is compared with, so that the answer takes as long.
_NOBODY = _HASHER.hash("nobody has this password")


class Dated(Protocol):
    """A membership's unit and days."""

    @property
    def unit_code(self) -> str:
        """Code of the unit."""
        ...

    @property
    def valid_from(self) -> date:
        """First day."""
        ...

    @property
    def valid_to(self) -> date | None:
        """First day no longer in it."""
        ...


def hash_password(password: str) -> str:
    """The argon2id hash; takes tens of milliseconds on purpose."""
    return _HASHER.hash(password)


def password_fits(password: str, stored: str | None) -> tuple[bool, str | None]:
    """Whether it is the password, and a new hash if the stored one is of weaker parameters.

    Without a stored hash (unknown user) it is never right, but takes as long.
    """
    fits, renewed = _HASHER.verify_and_update(password, stored or _NOBODY)
    return (fits, renewed) if stored else (False, None)


def password_fault(password: str, username: str) -> str | None:
    """Why a password is not accepted, or None."""
    if not SHORTEST <= len(password) <= LONGEST:
        return f"密码长度须为 {SHORTEST}–{LONGEST} 个字符"
    if username.lower() in password.lower():
        return "密码不得包含登录名"
    if len(set(password)) < 5:
        return "密码过于简单，请使用更多不同的字符"
    return None


def membership_faults(memberships: Sequence[Dated]) -> list[tuple[int, str]]:
    """What is wrong with a list of memberships: index and sentence."""
    faults = []
    for index, one in enumerate(memberships):
        if one.valid_to is not None and one.valid_to <= one.valid_from:
            faults.append((index, "结束日期须晚于开始日期"))
        for other in memberships[:index]:
            apart = (other.valid_to is not None and other.valid_to <= one.valid_from) or (
                one.valid_to is not None and one.valid_to <= other.valid_from
            )
            if other.unit_code == one.unit_code and not apart:
                faults.append((index, f"与同一单位 {one.unit_code} 的另一段任职时间重叠"))
    return faults
