"""The operating-system account a process runs as."""

import pwd
from dataclasses import dataclass


@dataclass(frozen=True)
class Account:
    """Arguments of a subprocess call; all None means one's own account."""

    name: str | None = None
    user: int | None = None
    group: int | None = None
    extra_groups: tuple[int, ...] | None = None

    @classmethod
    def named(cls, name: str) -> "Account":
        """The account ``name`` without any group of the caller's. Raises KeyError when there is none."""
        entry = pwd.getpwnam(name)
        return cls(name, entry.pw_uid, entry.pw_gid, ())


OWN = Account()
