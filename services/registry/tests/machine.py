"""A plain model of what the register should answer: days and dictionaries, no intervals, no rows, no locks."""

from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

DAYS = [date(2019, 1, 1) + timedelta(days=61 * step) for step in range(22)]
"""The days on which anything begins or ends; what is so on one is so until the next."""


@dataclass
class Life:
    """One project as somebody with a calendar and a pencil would keep it."""

    name: str
    filed_on: date | None
    active: bool = True
    track: str = "ordinary"
    carriers: dict[date, str] = field(default_factory=dict)
    leaders: dict[tuple[str, date], str] = field(default_factory=dict)
    totals: dict[date | None, int] = field(default_factory=dict)
    head: int | None = None
    relation: str | None = None
    replaced_by: int | None = None
    lists: dict[int, int | None] = field(default_factory=dict)

    @property
    def total(self) -> int | None:
        """The planned total in force: that of the latest day, the undated one before all."""
        dated = [day for day in self.totals if day is not None]
        return self.totals[max(dated)] if dated else self.totals.get(None)

    def total_on(self, day: date) -> int | None:
        """The planned total as it stood on a day; before the first, the first."""
        known = [each for each in self.totals if each is not None and each <= day]
        if known:
            return self.totals[max(known)]
        if None in self.totals:
            return self.totals[None]
        return self.totals[min(each for each in self.totals if each is not None)] if self.totals else None


@dataclass
class Register:
    """All projects and lists of one story. ``frozen`` holds the day of each list that is frozen."""

    lives: list[Life] = field(default_factory=list)
    frozen: dict[int, date | None] = field(default_factory=dict)

    def apply(self, action: tuple[Any, ...]) -> int:
        """Do what an action says; answers the status that the register should give."""
        kind, at, *rest = action
        if kind in ("add", "remove", "freeze"):
            return int(getattr(self, kind)(at, *rest))
        return int(getattr(self, kind)(self.lives[at], *rest))

    def retrack(self, life: Life, track: str) -> int:
        """A change of the basic facts."""
        if not life.active:
            return 409
        life.track = track
        return 200

    def correct(self, life: Life, amount: int | None) -> int:
        """A planned total sent with the basic facts corrects the newest one."""
        if not life.active or (amount is None and len(life.totals) > 1):
            return 409 if amount != life.total or not life.active else 200
        newest = max(life.totals, key=lambda day: day or date.min, default=None)
        if amount is None:
            life.totals.clear()
        else:
            life.totals[newest] = amount
        return 200

    def issue(self, life: Life, day: date | None, amount: int) -> int:
        """A planned total of a day."""
        if not life.active:
            return 409
        life.totals[day] = amount
        return 200

    def move(self, life: Life, carrier: str | None, first: int, last: int) -> int:
        """Belonging to a carrier on some of the days."""
        for day in DAYS[first:last]:
            life.carriers.pop(day, None)
            if carrier:
                life.carriers[day] = carrier
        return 200

    def lead(self, life: Life, role: str, person: str | None, first: int, last: int) -> int:
        """Holding a role on some of the days."""
        for day in DAYS[first:last]:
            life.leaders.pop((role, day), None)
            if person:
                life.leaders[role, day] = person
        return 200

    def withdraw(self, life: Life, replacement: int | None) -> int:
        """Leaving, perhaps for another project."""
        if not life.active:
            return 409
        if replacement is not None and (self.lives[replacement] is life or not self.lives[replacement].active):
            return 422
        life.active, life.replaced_by = False, replacement
        return 200

    def link(self, life: Life, head: int | None, relation: str) -> int:
        """Belonging to the head of a chain."""
        if (life.head, life.relation) == (head, relation if head is not None else None):
            return 200
        if head is not None:
            other, own = self.lives[head], self.lives.index(life)
            if other is life or other.head is not None or any(each.head == own for each in self.lives):
                return 422
        life.head, life.relation = head, relation if head is not None else None
        return 200

    def add(self, at: int, member: int) -> int:
        """Coming onto a list."""
        if self.frozen[at]:
            return 409
        self.lives[member].lists.setdefault(at, None)
        return 200

    def remove(self, at: int, member: int) -> int:
        """Leaving a list."""
        if self.frozen[at]:
            return 409
        if at not in self.lives[member].lists:
            return 404
        del self.lives[member].lists[at]
        return 200

    def freeze(self, at: int, day: date) -> int:
        """Closing a list for good."""
        members = [life for life in self.lives if at in life.lists]
        if self.frozen[at] or not members:
            return 409
        self.frozen[at] = day
        for life in members:
            life.lists[at] = life.total_on(day)
        return 200

    def counts(self, at: int) -> bool:
        """Whether a project counts: of a split chain, one does."""
        life = self.lives[at]
        head = at if life.head is None else life.head
        if life.relation == "related":
            return True
        phases = [
            number
            for number, each in enumerate(self.lives)
            if number == head or (each.head == head and each.relation == "split_phase")
        ]
        active = [number for number in phases if self.lives[number].active]
        if head in active or not active:
            return at == head
        # Filed on one day, either may count; the story gives each project a day of its own.
        return at == min(active, key=lambda number: self.lives[number].filed_on or date.max)
