"""The plan's data against the document's own words and numbers."""

import hashlib
import re
from decimal import Decimal

import pytest

from plan import Clause, Indicator, Plan, load_plan
from plan.clauses import read_document
from plan.tests.words import NUMERAL, modality, promises, years

PLAN = load_plan()


def each_indicator(plan: Plan = PLAN) -> list[object]:
    return [pytest.param(indicator, id=indicator.code) for indicator in plan.indicators]


def promised_words(indicator: Indicator) -> str:
    """The quote with what leads in to it, without the names of due states, in which 基本 is no modality."""
    words = "".join([*indicator.lead_in, indicator.quote])
    for state in PLAN.due_states:
        words = words.replace(state.name, "")
    return words


def promised_in(plan: Plan) -> list[tuple[str, str]]:
    """Clause and words of every indicator, restatement and exclusion."""
    quoted = [(indicator.clause, indicator.quote) for indicator in plan.indicators]
    quoted += [(again.clause, again.quote) for indicator in plan.indicators for again in indicator.restated]
    return quoted + [(exclusion.clause, exclusion.quote) for exclusion in plan.exclusions]


def covered_by(quoted: list[tuple[str, str]], clause: Clause) -> set[int]:
    """The places of the clause's text that some quote takes in."""
    quotes = {re.escape(quote) for code, quote in quoted if code == clause.code}
    return {place for quote in quotes for found in re.finditer(quote, clause.text) for place in range(*found.span())}


def test_the_document_is_the_one_issued() -> None:
    digest = hashlib.sha256(read_document().encode()).hexdigest()
    assert digest == "32fb91d45c717839aaafadbe0434cbcaec2c2cbe63b8de201331f233a623b0f8"


@pytest.mark.parametrize("indicator", each_indicator())
def test_target_is_the_number_of_its_quote(indicator: Indicator) -> None:
    target = indicator.target
    match promises(indicator.quote):
        case [promise]:
            assert (target.value, indicator.unit) == (promise.value, promise.unit)
            if promise.cmp:
                assert target.cmp == promise.cmp
            else:
                assert indicator.is_default("target.cmp"), "a bare number: how it compares is ours"
        case []:
            named = [carrier for carrier in PLAN.carriers if carrier.name in indicator.quote]
            if "全部" in indicator.quote:
                assert (target.cmp, target.value, indicator.unit) == ("=", Decimal(100), "%")
            else:
                assert indicator.is_default("target.value"), "no number in the words: the value is ours"
                assert not named or len(named) == target.value
        case several:
            pytest.fail(f"one quote, one number: {several}")


@pytest.mark.parametrize("indicator", each_indicator())
def test_restated_targets_agree(indicator: Indicator) -> None:
    for again in indicator.restated:
        for promise in promises(again.quote):
            assert (promise.value, promise.unit, promise.cmp) == (
                indicator.target.value,
                indicator.unit,
                indicator.target.cmp,
            )


@pytest.mark.parametrize("indicator", each_indicator())
def test_modality_is_that_of_the_words(indicator: Indicator) -> None:
    assert indicator.target.modality == modality(promised_words(indicator))
    assert (indicator.target.tolerance != 0) == (indicator.target.modality == "about")


@pytest.mark.parametrize("indicator", each_indicator())
def test_no_day_is_passed_off_as_the_documents(indicator: Indicator) -> None:
    target = indicator.target
    if target.due is None:
        return
    assert indicator.is_default("target.due"), "the document names years at most"
    stated = years(promised_words(indicator)) | {y for again in indicator.restated for y in years(again.quote)}
    note = next(d.note for d in indicator.defaults if f"{'target.due'}.".startswith(f"{d.field}."))
    assert target.due.year in stated or "未写" in note or "每年" in promised_words(indicator) or "计划数" in note


def test_each_years_target_speaks_of_that_year() -> None:
    for indicator in PLAN.indicators:
        if indicator.code.startswith("y2019."):
            assert indicator.lead_in == ["2019年"]
            assert indicator.target.due is not None
            assert indicator.target.due.year == 2019


def test_thresholds_are_those_of_the_words() -> None:
    found = {}
    for indicator in PLAN.indicators:
        if words := re.search(r"营收超(.)亿", indicator.quote):
            found[indicator.code] = NUMERAL[words[1]]
            assert indicator.threshold is not None
            assert indicator.threshold.cmp == ">"
            assert (indicator.threshold.value, indicator.threshold.unit) == (Decimal(NUMERAL[words[1]]), "亿元")
            assert all(subject in indicator.quote for subject in indicator.subjects)
    assert found == {"clusters.100bn": 1000, "clusters.10bn": 100}


def test_carriers_are_as_many_as_the_words_say() -> None:
    assert [category.count for category in PLAN.categories] == [4, 2, 8, 6]
    for category in PLAN.categories:
        assert NUMERAL[category.quote[0]] == category.count
        assert category.quote.endswith(category.name)
    assert [state.count for state in PLAN.due_states] == [6, 8, 5, 1]
    for state in PLAN.due_states:
        assert [promise.value for promise in promises(state.quote)] in (
            [state.count],
            [],
        )
    assert len(PLAN.carriers) == 20


def test_every_carrier_stands_in_its_group_and_category() -> None:
    sentences = re.split("[。;]|,(?=三江)", PLAN.clauses["四(二)1"].text)
    endings = {"基本建设完成": "basically_complete", "初具规模": "taking_shape"} | {
        "明显成效": "renewed",
        "实质性推进": "substantive_progress",
    }
    by_name = {"城": "new_town", "基地": "base", "小镇": "characteristic_town"}
    for carrier in PLAN.carriers:
        [sentence] = [s for s in sentences if carrier.name in s]
        assert endings[next(end for end in endings if sentence.endswith(end))] == carrier.due_state
        block = re.search(re.escape(carrier.name) + r"\((.+?)\)", sentence)
        assert carrier.scope_note == (block[1] if block else "")
        expected = next((kind for end, kind in by_name.items() if carrier.name.endswith(end)), "community")
        assert carrier.category == expected
        assert carrier.is_default("category")
        assert carrier.is_default("due")


def test_every_number_of_the_goals_and_tasks_is_an_indicator_or_explained() -> None:
    quoted = promised_in(PLAN)
    left = []
    for clause in PLAN.clauses.values():
        if clause.code[0] not in "三四":
            continue
        covered = covered_by(quoted, clause)
        for number in re.finditer(r"(?<!\d)(?!20\d\d年)\d+|[千百]亿|[两四五六八](?=[大个])", clause.text):
            if not covered >= set(range(*number.span())):
                left.append(f"{clause.code}: {clause.text[number.start() - 6 : number.end() + 6]}")
    assert left == []


def test_every_phrase_of_the_actions_and_safeguards_is_tracked_or_explained() -> None:
    quoted = [*promised_in(PLAN), *((task.clause, task.quote) for task in PLAN.tasks)]
    left = []
    for clause in PLAN.clauses.values():
        if clause.code[0] not in "四五":
            continue
        covered = covered_by(quoted, clause)
        for phrase in re.finditer("[^。,;]+", clause.text):
            title = phrase.start() < clause.text.index("。")
            when = re.fullmatch(r"到?20\d\d年", phrase[0])
            if not (title or when or covered & set(range(*phrase.span()))):
                left.append(f"{clause.code}: {phrase[0]}")
    assert left == []


def test_the_ten_actions_are_those_of_the_goals() -> None:
    goals = PLAN.clauses["三.总体"].text
    special = [action.name for action in PLAN.actions if action.kind == "special_action"]
    safeguards = [action.name for action in PLAN.actions if action.kind == "safeguard"]
    assert f"{'、'.join(special[:4])}和{special[4]}五大专项行动" in goals
    assert f"{'、'.join(safeguards)}五大保障工作" in goals
    assert {task.action for task in PLAN.tasks} == {action.code for action in PLAN.actions}


def test_tasks_take_department_and_year_from_the_document_only() -> None:
    assert {task.lead for task in PLAN.tasks if task.lead} == {"区发改局", "区委办公室"}
    for task in PLAN.tasks:
        stated = years(task.quote)
        if task.due is None:
            assert not (stated - {2020}) or "每年" in task.quote, f"{task.code}: a year and no date"
            continue
        note = next(default.note for default in task.defaults if default.field == "due")
        assert task.due.year in stated or "未写" in note or "同句" in note or "年度" in note or "每年" in note
        assert task.due_each == [] or task.due == task.due_each[-1]


def test_nothing_official_is_invented() -> None:
    assert all(indicator.data_owner == "" for indicator in PLAN.indicators)
    document = read_document()
    for named in (*PLAN.axes, *PLAN.carriers):
        assert named.name in document
