"""Months count, compare and refuse to be malformed."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from services.kit.periods import Period

MONTHS = st.dates(dt.date(1950, 1, 1), dt.date(2150, 12, 31)).map(Period.of)


@given(MONTHS, st.integers(-500, 500))
def test_going_there_and_back_is_staying(period: Period, months: int) -> None:
    later = period.plus(months)
    assert later.plus(-months) == period
    assert later.since(period) == months
    assert (later > period) == (months > 0)


def test_a_range_includes_both_ends_and_crosses_the_year() -> None:
    assert list(Period("2021-11").until(Period("2022-02"))) == ["2021-11", "2021-12", "2022-01", "2022-02"]
    assert list(Period("2022-02").until(Period("2022-01"))) == []
    assert (Period("2020-02").last_day, Period("2020-12").last_day) == (dt.date(2020, 2, 29), dt.date(2020, 12, 31))
    assert Period("2022-09").label == "2022年9月"


@pytest.mark.parametrize(
    "text", ["2022-9", "2022-13", "2022-00", "202209", "22-09", "2022-09-01", "２０２２-09", "2022-09\n", ""]
)
def test_a_malformed_month_is_refused_in_chinese(text: str) -> None:
    with pytest.raises(ValidationError) as refused:
        TypeAdapter(Period).validate_python(text)
    assert "应为年月" in str(refused.value)


def test_the_schema_says_how_a_month_is_written() -> None:
    assert TypeAdapter(Period).json_schema()["pattern"].startswith("^")
    assert type(TypeAdapter(Period).validate_json('"2022-09"')) is Period
