"""Units of the plan's figures, and how a ledger value is brought to the unit a target is stated in."""

from fractions import Fraction

# 1 of the first is so many of the second, the unit that the ledger keeps.
_BASE = {
    "亿元": ("万元", 10_000),
    "亿美元": ("万美元", 10_000),
    "万平方米": ("平方米", 10_000),
}
# Counted things differ in their measure word only.
_COUNTED = {"个", "家", "人", "宗", "份"}


def factor(from_unit: str, to_unit: str) -> Fraction:
    """Multiply a value in `from_unit` by this to have it in `to_unit`; ValueError if they do not measure the same."""
    if from_unit == to_unit or {from_unit, to_unit} <= _COUNTED:
        return Fraction(1)
    if to_unit in _BASE and _BASE[to_unit][0] == from_unit:
        return Fraction(1, _BASE[to_unit][1])
    raise ValueError(f"{from_unit} does not convert to {to_unit}")
