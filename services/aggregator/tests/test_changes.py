"""Splitting a change: exact, order-independent, linear over causes, and shown parts that sum to the shown change."""

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from services.aggregator.changes.rules import (
    CAUSES,
    Effect,
    Ratio,
    allocate,
    attribute_flips,
    split_ratio,
    split_sum,
    with_remainder,
)
from services.aggregator.snapshots.rules import rounded, shown

money = st.fractions(min_value=-1000, max_value=1000, max_denominator=10000)
effects = st.dictionaries(st.sampled_from(CAUSES), st.builds(Effect, money, money), min_size=1)


def positive(value: Fraction) -> Fraction:
    return abs(value) + 1


@given(numerator=money, denominator=money, effects=effects)
def test_share_parts_sum_exactly_to_the_change(
    numerator: Fraction, denominator: Fraction, effects: dict[str, Effect]
) -> None:
    low = sum((min(effect.denominator, Fraction(0)) for effect in effects.values()), Fraction(0))
    before = Ratio(numerator, positive(denominator) - low)
    after = Ratio(
        before.numerator + sum((e.numerator for e in effects.values()), Fraction(0)),
        before.denominator + sum((e.denominator for e in effects.values()), Fraction(0)),
    )

    parts = split_ratio(before, after, effects)

    change = after.numerator / after.denominator - before.numerator / before.denominator
    assert sum((part.delta for part in parts), Fraction(0)) == change * 100
    assert {part.cause: part for part in parts} == {
        part.cause: part for part in split_ratio(before, after, dict(reversed(effects.items())))
    }


def test_a_share_missed_through_its_denominator() -> None:
    # 80/100 becomes 80/125: investment outside the carriers took the share down, and nothing else did.
    (part,) = split_ratio(
        Ratio(Fraction(80), Fraction(100)),
        Ratio(Fraction(80), Fraction(125)),
        {"progress": Effect(Fraction(0), Fraction(25))},
    )
    assert (part.delta, part.by_numerator, part.by_denominator) == (Fraction(-16), Fraction(0), Fraction(-16))


def test_a_move_into_a_carrier_moves_the_numerator_alone() -> None:
    (part,) = split_ratio(
        Ratio(Fraction(70), Fraction(100)), Ratio(Fraction(80), Fraction(100)), {"reassignment": Effect(Fraction(10))}
    )
    assert (part.delta, part.by_denominator) == (Fraction(10), Fraction(0))


@given(parts=st.lists(money, min_size=1, max_size=8), digits=st.integers(0, 4), start=money)
def test_shown_parts_sum_to_the_shown_change(parts: list[Fraction], digits: int, start: Fraction) -> None:
    total = sum(parts, Fraction(0))
    shown_change = rounded(start + total, digits) - rounded(start, digits)

    allocated = allocate(parts, shown_change, digits)

    assert sum(allocated, Fraction(0)) == shown_change
    assert all(abs(one - part) < Fraction(2, 10**digits) for one, part in zip(allocated, parts, strict=True))


@given(value=money, digits=st.integers(0, 6))
def test_shown_is_the_rounded_value(value: Fraction, digits: int) -> None:
    assert Fraction(shown(value, digits)) == rounded(value, digits)
    assert len(shown(value, digits).partition(".")[2]) == digits


def test_what_no_entry_explains_is_the_passing_of_the_months() -> None:
    found = with_remainder({"progress": Effect(Fraction(3))}, Effect(Fraction(10), Fraction(4)), "period")
    assert found == {"progress": Effect(Fraction(3)), "period": Effect(Fraction(7), Fraction(4))}
    assert with_remainder({"progress": Effect(Fraction(3))}, Effect(Fraction(3)), "period").keys() == {"progress"}


def test_a_subject_that_crosses_a_threshold_is_one_whole_part() -> None:
    moved = {"fibre": {"progress": Fraction(90), "correction": Fraction(20)}, "energy": {"correction": Fraction(-5)}}
    found = attribute_flips({"fibre": 1, "energy": -1, "new-body": 1}, moved, "period")
    assert found == {"progress": Effect(Fraction(1)), "correction": Effect(Fraction(-1)), "period": Effect(Fraction(1))}


def test_a_sum_is_split_in_the_indicator_s_unit() -> None:
    (part,) = split_sum({"progress": Effect(Fraction(5000))}, Fraction(1, 10000))
    assert part.delta == Fraction(1, 2)
