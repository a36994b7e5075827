"""How many working days each state of an application may last, and how long a public notice 公示 stands."""

from collections.abc import Mapping
from dataclasses import dataclass, fields


@dataclass(frozen=True, slots=True)
class Deadlines:
    """Working days. The figures are the product's, in force before the first rule: the plan's document names none."""

    declared: int = 10
    complete: int = 5
    checked: int = 10
    in_review: int = 20
    decided: int = 5
    notice: int = 5
    published: int = 5
    selected: int = 60
    on_job: int = 60
    returned: int = 10

    def of(self, state: str) -> int | None:
        """How long this state may last; None: it is an end. The time of a published one runs after its notice."""
        return None if state == "notice" else getattr(self, state, None)


NAMES = tuple(field.name for field in fields(Deadlines))
TITLES: Mapping[str, tuple[str, str]] = {
    "declared": ("申报补齐材料期限", "From declared to all materials there"),
    "complete": ("形式审查期限", "From materials complete to the end of the formal check"),
    "checked": ("启动评审期限", "From the formal check to the beginning of the reviews"),
    "in_review": ("专家评审期限", "From the beginning of the reviews to the decision"),
    "decided": ("公示发布期限", "From the decision to the public notice"),
    "notice": ("公示期", "How long a public notice stands"),
    "published": ("公示后入选期限", "From the end of the notice to the selection"),
    "selected": ("到岗期限", "From the selection to the first day on the job"),
    "on_job": ("引进期限", "From the first day on the job to introduced"),
    "returned": ("退回补正期限", "From the return to declaring anew"),
}
