"""The registry's decisions, in milliseconds."""

import itertools
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.registry.projects.rules import (
    Stay,
    carrier_on,
    code_fault,
    industry_fault,
    moved,
    plain_code,
    region_fault,
    stays_fault,
)

FIRST = date(2019, 1, 1)
days = st.integers(0, 40).map(lambda number: FIRST + timedelta(number))
moves = st.lists(
    st.tuples(st.sampled_from(["a", "b", None]), days, st.none() | st.integers(1, 20)).map(
        lambda move: (move[0], move[1], move[1] + timedelta(move[2]) if move[2] else None)
    ),
    max_size=8,
)


@given(moves)
def test_moves_in_any_order_of_dates_say_on_each_day_what_was_said_last(
    history: list[tuple[str | None, date, date | None]],
) -> None:
    stays: list[Stay] = []
    expected: dict[date, str | None] = {}
    calendar = [FIRST + timedelta(number) for number in range(80)]
    for carrier, start, end in history:
        stays = moved(stays, carrier, start, end)
        expected |= {day: carrier for day in calendar if start <= day and (end is None or day < end)}
    assert {day: carrier_on(stays, day) for day in calendar} == {day: expected.get(day) for day in calendar}
    assert stays_fault(stays) is None
    assert stays == sorted(stays)
    neighbours = itertools.pairwise(stays)
    assert not any(a.valid_to == b.valid_from and a.carrier_code == b.carrier_code for a, b in neighbours)


def test_stays_that_overlap_or_end_before_they_begin_are_named() -> None:
    open_stay = Stay(date(2021, 1, 1), None, "a")
    assert stays_fault([open_stay, Stay(date(2022, 1, 1), None, "b")]) == (1, "与另一段归属时间重叠")
    assert stays_fault([Stay(date(2021, 1, 1), date(2021, 1, 1), "a")]) == (0, "结束日期应晚于开始日期")
    assert stays_fault([Stay(date(2021, 1, 1), date(2022, 1, 1), "a"), Stay(date(2022, 1, 1), None, "b")]) is None


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("2101-330109-04-01-123456", "2101-330109-04-01-123456"),
        ("2019-330109-35-03-012345-000", "2019-330109-35-03-012345"),
        ("2019-330109-35-03-012345-002", "2019-330109-35-03-012345-002"),
        (" ２０１９－330109—35–03-012345 ", "2019-330109-35-03-012345"),
        ("2018-000000-35-03-012345", "2018-000000-35-03-012345"),
    ],
)
def test_project_codes_of_both_forms_are_read_as_people_write_them(written: str, kept: str) -> None:
    assert plain_code(written) == kept
    assert code_fault(kept) is None


@pytest.mark.parametrize(
    "code",
    [
        "",
        "2019",
        "2113-330109-04-01-123456",
        "1899-330109-35-03-012345",
        "2019-990109-35-03-012345",
        "2101-33010-04-01-1234567",
    ],
)
def test_what_is_not_a_project_code_is_refused(code: str) -> None:
    assert code_fault(code)


def test_region_and_industry_codes_are_checked_by_form() -> None:
    assert region_fault("330109") is None
    assert region_fault("33010")
    assert region_fault("990000")
    assert industry_fault("3670") is None
    assert industry_fault("C36") is None
    assert industry_fault("00")
    assert industry_fault("98")
    assert industry_fault("367a")
