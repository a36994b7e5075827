"""Loading refuses a plan that disagrees with itself or with the document, and names the fault."""

import shutil
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest

from plan import Plan, load_plan
from plan.load import PLAN_DIRECTORY

SHARES, CAPITAL, CARRIERS = "indicators/shares.yaml", "indicators/capital.yaml", "carriers.yaml"
PROJECTS, CLUSTERS, ORGANISATION = "indicators/projects.yaml", "indicators/clusters.yaml", "tasks/organisation.yaml"


def changed(tmp_path: Path, file: str, old: str, new: str) -> Path:
    """A copy of the plan with one edit, the first place where `old` stands."""
    copy = tmp_path / "plan"
    shutil.copytree(PLAN_DIRECTORY, copy, ignore=shutil.ignore_patterns("*.py", "tests", "__pycache__"))
    text = (copy / file).read_text(encoding="utf-8")
    assert old in text, "the edit must change something"
    (copy / file).write_text(text.replace(old, new, 1), encoding="utf-8")
    return copy


def by_code(plan: Plan) -> dict[str, str]:
    return {entry.code: entry.digest for entry in plan.entries}


@pytest.mark.parametrize(
    ("file", "old", "new", "fault"),
    [
        (SHARES, "code: share.tax", "code: share.land", "share.land: the code is used twice"),
        (SHARES, "clause: 三.总体", "clause: 六(一)", "the document has no clause 六(一)"),
        (SHARES, "用地指标80%以上", "用地指标85%以上", "clause 三.总体 does not say"),
        (SHARES, "measure: projects.filed", "measure: projects.files", "no such measure: projects.files"),
        (SHARES, "measure: land.quota_used\n", "measure: projects.filed\n", "a ratio of 个 and 亩"),
        (SHARES, "kind: share", "kind: sum", "a denominator belongs to shares"),
        (SHARES, "  baseline_year: 2018\n", "", "baseline_year belongs to increment shares"),
        (SHARES, "basis: both", "basis: statistical", "basis statistical is not that of its measures"),
        (SHARES, "field: window", "field: windows", "has no field windows"),
        (SHARES, "  version: 1", "  version: 1\n  note: x", "Extra inputs are not permitted"),
        (SHARES, "  version: 1", "  version: 1\n  version: 2", "given twice: version"),
        (SHARES, "  version: 1", "  version: 1\n  fed_by: [a.b]", "fed_by stands with the measures"),
        (SHARES, 'value: "80"', "value: 80.5", "a figure is written as a string"),
        (SHARES, 'value: "80"', 'value: "eighty"', "valid decimal"),
        (CAPITAL, "unit: 亿元", "unit: 亩", "万元 does not convert to 亩"),
        (CAPITAL, "lead_in: [到2022年]", "lead_in: [到2023年]", "“到2023年” does not lead in"),
        (
            CAPITAL,
            "clause: 四(三)1, quote: 新增产业投资累计超过1800",
            "clause: 四(三)1, quote: 累计1900",
            "does not say",
        ),
        (CLUSTERS, "  threshold:", "  subjects: []\n  threshold:", "given twice: subjects"),
        (PROJECTS, 'cmp: "~"', 'cmp: ">="', "cmp ~ goes with modality about"),
        (CARRIERS, "name: 空港小镇", "name: 空港新城", "airport-town: the document does not list it"),
        (CARRIERS, "category: base", "category: community", "base: 1 carriers, not 2"),
        (CARRIERS, "due_state: renewed", "due_state: taking_shape", "renewed: 4 carriers, not 5"),
        (CARRIERS, "  - code: turing-town", "  - code: robot-town", "robot-town: the code is used twice"),
        (ORGANISATION, "lead: 区发改局", "lead: 区经信局", "its quote names no 区经信局"),
        (ORGANISATION, "clause: 五(一)", "clause: 五(二)", "clause 五(二) is not of organisation"),
        ("tasks/projects.yaml", "carriers: [wanxiang-", "carriers: [wangxiang-", "unknown: wangxiang-innovation-city"),
        ("exclusions.yaml", "“5个80%”", "“6个80%”", "does not say ““6个80%””"),
        ("measures.yaml", "code: projects.started", "code: projects.filed", "projects.filed: the code is used twice"),
        ("document.txt", "新增产业投资80%以上", "新增产业投资70%以上", "share.investment: clause 三.总体 does not say"),
    ],
)
def test_a_broken_plan_is_refused_with_its_fault(tmp_path: Path, file: str, old: str, new: str, fault: str) -> None:
    directory = changed(tmp_path, file, old, new)
    with pytest.raises(ValueError, match=r".") as refusal:
        load_plan(directory)
    assert fault in str(refusal.value)


def test_a_change_of_an_entry_changes_its_digest_and_no_others(tmp_path: Path) -> None:
    before = by_code(load_plan())
    after = by_code(load_plan(changed(tmp_path, CAPITAL, 'value: "1800"', 'value: "1900"')))
    assert {code for code in before if before[code] != after[code]} == {"investment.total"}


def test_who_feeds_a_measure_is_wiring_and_no_new_version(tmp_path: Path) -> None:
    moved = load_plan(changed(tmp_path, "measures.yaml", "fed_by: talent.teams", "fed_by: talent.people"))
    assert by_code(moved) == by_code(load_plan())
    assert next(i for i in moved.indicators if i.code == "teams.recruited").fed_by == ["talent.people"]


def test_loading_twice_gives_the_same_plan() -> None:
    assert load_plan() == load_plan()
    assert by_code(load_plan()) == by_code(load_plan())


def test_figures_come_exact_and_in_the_ledgers_unit() -> None:
    plan = load_plan()
    indicators = {indicator.code: indicator for indicator in plan.indicators}
    assert indicators["investment.total"].target.value == Decimal(1800)
    assert plan.scale(indicators["investment.total"]) == Fraction(1, 10_000)
    assert plan.scale(indicators["startups.new"]) == 1
    assert plan.scale(indicators["share.investment"]) == 1
    assert plan.threshold_scale(indicators["clusters.100bn"]) == Fraction(1, 10_000)
    assert indicators["share.investment"].fed_by == ["investment.actuals"]
    assert indicators["key_projects.operational"].fed_by == ["progress.milestones", "registry.project_lists"]
