"""Why a figure changed: parts that sum exactly to the change. Fractions inside; the display remainder is allocated."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import floor

CAUSES = ("new", "progress", "correction", "reassignment", "withdrawal")
PERIOD, COVERAGE, DEFINITION = "period", "coverage", "definition"


@dataclass(frozen=True, slots=True)
class Effect:
    """What one cause did to the numerator and to the denominator, in their measure's unit."""

    numerator: Fraction = Fraction(0)
    denominator: Fraction = Fraction(0)


@dataclass(frozen=True, slots=True)
class Part:
    """One cause's part of a change, in the indicator's unit; a share's parts come from its two operands."""

    cause: str
    delta: Fraction
    by_numerator: Fraction
    by_denominator: Fraction


@dataclass(frozen=True, slots=True)
class Ratio:
    """A share's operands at one end."""

    numerator: Fraction
    denominator: Fraction


def split_ratio(before: Ratio, after: Ratio, effects: Mapping[str, Effect]) -> list[Part]:
    """A share's change in percentage points, by cause.

    Each cause moves it by ΔN·½(1/D₁+1/D₂) and −ΔD·½(N₁+N₂)/(D₁D₂): exact, independent of order, linear over causes.
    Both denominators must be positive.
    """
    per_numerator = (1 / before.denominator + 1 / after.denominator) * 50
    per_denominator = -(before.numerator + after.numerator) / (before.denominator * after.denominator) * 50
    return [
        _part(cause, effect.numerator * per_numerator, effect.denominator * per_denominator)
        for cause, effect in effects.items()
    ]


def split_sum(effects: Mapping[str, Effect], scale: Fraction) -> list[Part]:
    """A sum's change, by cause."""
    return [_part(cause, effect.numerator * scale, Fraction(0)) for cause, effect in effects.items()]


def _part(cause: str, by_numerator: Fraction, by_denominator: Fraction) -> Part:
    return Part(cause, by_numerator + by_denominator, by_numerator, by_denominator)


def with_remainder(effects: Mapping[str, Effect], whole: Effect, cause: str) -> dict[str, Effect]:
    """The effects and, under ``cause``, what they leave of the whole change of the operands."""
    rest = Effect(
        whole.numerator - sum((effect.numerator for effect in effects.values()), Fraction(0)),
        whole.denominator - sum((effect.denominator for effect in effects.values()), Fraction(0)),
    )
    return {**effects, cause: rest} if rest != Effect() else dict(effects)


def attribute_flips(
    flips: Mapping[str, int], moved: Mapping[str, Mapping[str, Fraction]], otherwise: str
) -> dict[str, Effect]:
    """Which cause made subjects pass (+1) or fail (−1) a threshold.

    ``moved`` is by subject how far each cause moved its value. A flip goes whole to the cause that moved the subject
    furthest in the flip's direction, of equals the first in the order of ``CAUSES``; to ``otherwise`` if none did.
    """
    found: dict[str, Fraction] = {}
    for subject, flip in flips.items():
        by_cause = moved.get(subject, {})
        ranked = sorted(CAUSES, key=lambda cause: (-flip * by_cause.get(cause, Fraction(0)), CAUSES.index(cause)))
        cause = ranked[0] if flip * by_cause.get(ranked[0], Fraction(0)) > 0 else otherwise
        found[cause] = found.get(cause, Fraction(0)) + flip
    return {cause: Effect(numerator=value) for cause, value in found.items() if value}


def allocate(parts: Sequence[Fraction], shown_total: Fraction, digits: int) -> list[Fraction]:
    """The parts rounded to ``digits`` decimals so that they sum exactly to ``shown_total``, a multiple of the unit.

    Largest remainder: every part is rounded down and the units left over go to the largest remainders, in order.
    """
    if not parts:
        return []
    unit = Fraction(1, 10**digits)
    lower = [floor(part / unit) for part in parts]
    left = int(shown_total / unit) - sum(lower)
    order = sorted(range(len(parts)), key=lambda place: (lower[place] - parts[place] / unit, place))
    each, extra = divmod(left, len(parts))
    for rank, place in enumerate(order):
        lower[place] += each + (1 if rank < extra else 0)
    return [value * unit for value in lower]
