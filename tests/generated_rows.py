"""Rows of the newer resources for generated requests to reach, made over the API, and what paths and bodies name."""

from collections.abc import Callable
from typing import Any

import httpx

from services.kit.testing import token
from tests.authorisation.expectations import existing
from tests.siblings import PROJECT

Made = Callable[[str, dict[str, Any]], str]
_MANY = range(6)


def named(service: str, rows: dict[str, list[str]]) -> dict[str, list[str]]:
    """Rows by resource path, as the operations on one record of that resource name them."""
    return {
        f"{operation} path.id": ids
        for operation in existing(service)
        for resource, ids in rows.items()
        if operation.partition(" ")[2].startswith(f"{resource}/{{id}}")
    }


def capital_rows(made: Made) -> dict[str, list[str]]:
    """Plans, arrivals, commitments, returns, prospects and what belongs to them."""
    project = {"project_id": PROJECT["id"]}
    rows = {
        "/v1/plans": [
            made("/v1/plans", project | {"year": 2019 + at, "amount": "100", "issued_on": f"{2019 + at}-01-10"})
            for at in range(4)
        ],
        "/v1/arrivals": [
            made(
                "/v1/arrivals",
                project | {"kind": "domestic", "arrived_on": f"2022-0{at + 1}-15", "original_amount": "9"},
            )
            for at in _MANY
        ],
        "/v1/exchange-rates": [
            made(
                "/v1/exchange-rates",
                {"currency": "EUR", "rate_on": f"2022-0{at + 1}-01", "rate": "1.1", "source": "monthly"},
            )
            for at in _MANY
        ],
        "/v1/commitments": [
            made("/v1/commitments", project | {"kind": "contracted", "amount": "5", "on": "2021-05-01"}) for _ in _MANY
        ],
        "/v1/statistics-rules": [
            made("/v1/statistics-rules", {"valid_from": f"200{at}-02-01", "threshold": "500", "source": "示例"})
            for at in _MANY
        ],
        "/v1/clusters": [
            made("/v1/clusters", {"code": f"cluster-{at}", "name": f"集群{at}", "valid_from": "2019-01-01"})
            for at in _MANY
        ],
        "/v1/returns": [
            made(
                "/v1/returns",
                {
                    "kind": "tax",
                    "period": f"20{11 + at}",
                    "document_number": "示例1号",
                    "source_unit": "office",
                    "rows": [{"scope": "district", "amount": "9"}],
                },
            )
            for at in _MANY
        ],
        "/v1/landing-rules": [
            made("/v1/landing-rules", {"valid_from": f"201{at}-01-01", "event": "landed", "source": "示例"})
            for at in _MANY
        ],
        "/v1/prospects": [
            made(
                "/v1/prospects",
                {
                    "code": f"PY-{at}",
                    "name": f"盯引{at}",
                    "follower_unit": "office",
                    "stage_dates": {"signed": "2019-06-01"},
                },
            )
            for at in range(8)
        ],
        "/v1/prospect-cohorts": [
            made("/v1/prospect-cohorts", {"code": f"list-{at}", "name": f"名单{at}"}) for at in _MANY
        ],
    }
    visit = {"visited_on": "2019-07-01", "unit": "office", "result": "示例"}
    rows["/v1/visits"] = [made("/v1/visits", visit | {"prospect_id": each}) for each in rows["/v1/prospects"]]
    names = {"path.project_id": [str(PROJECT["id"])], "path.prospect_id": rows["/v1/prospects"]}
    bodies = dict.fromkeys(("prospect_id", "by"), rows["/v1/prospects"])
    return named("investment", rows) | names | bodies


def talent_rows(made: Made) -> dict[str, list[str]]:
    """People with places in programmes, teams, calls, applications, reviewers."""
    people = [made("/v1/people", {"name": f"示例{chr(0x4E00 + at * 37)}{chr(0x5200 + at * 91)}"}) for at in range(10)]
    call = {
        "programme": "shi_521",
        "opens_on": "2022-09-01",
        "closes_on": "2022-10-31",
        "content": "合成的征集公告正文，仅供演示",
    }
    rows = {
        "/v1/people": people[:5],
        "/v1/selections": [
            made("/v1/selections", {"person_id": each, "programme": "guo_qian", "selected_on": "2021-05-01"})
            for each in people
        ],
        "/v1/teams": [made("/v1/teams", {"name": f"团队{at}"}) for at in _MANY],
        "/v1/open-calls": [made("/v1/open-calls", call | {"title": f"示例公告{at}"}) for at in _MANY],
        "/v1/applications": [
            made("/v1/applications", {"person_id": each, "programme": "shi_521", "unit": "office"}) for each in people
        ],
        "/v1/reviewers": [
            made("/v1/reviewers", {"field": "人工智能", "institution": "示例大学", "name": f"李评审{at}"})
            for at in _MANY
        ],
        "/v1/programmes": [
            made(
                "/v1/programmes",
                {
                    "code": f"programme_{at}",
                    "name": f"计划{at}",
                    "level": "district",
                    "counts": False,
                    "valid_from": "2019-01-01",
                    "source": "示例",
                },
            )
            for at in _MANY
        ],
    }
    bodies = {"person_id": people, "leader_id": people, "reviewer_id": rows["/v1/reviewers"]}
    bodies |= {"application_id": rows["/v1/applications"], "survivor_id": people[5:7], "merged_id": people[7:]}
    return named("talent", rows) | bodies


def month_rows(address: str, client: httpx.Client) -> dict[str, list[str]]:
    """Months in every state, drafts of the caller and others that another officer submitted, and what needs which."""
    names = ("draft", "submitted", "returnable", "withdrawable", "correctable")
    groups: dict[str, list[str]] = {name: [] for name in names}
    another = {"Authorization": f"Bearer {token('office', subject='another')}"}
    with httpx.Client(base_url=address, headers=another, trust_env=False) as officer:
        for number, group in enumerate(names * 8):
            period = f"{2019 + number // 12}-{number % 12 + 1:02d}"
            body = {"project_id": PROJECT["id"], "period": period, "basis": "reported", "amount": "100"}
            entered = (client if group == "draft" else officer).post("/v1/actuals", json=body)
            assert entered.status_code == 201, entered.text
            path = f"/v1/actuals/{entered.json()['id']}"
            groups[group].append(entered.json()["id"])
            if group != "draft":
                assert officer.post(f"{path}/submit", headers={"If-Match": '"1"'}).status_code == 200
            if group == "correctable":
                assert client.post(f"{path}/confirm", headers={"If-Match": '"2"'}).status_code == 200
    operation = "POST /v1/actuals/{actual_id}"
    return {
        "path.actual_id": groups["draft"],
        f"{operation}/confirm path.actual_id": groups["submitted"],
        f"{operation}/return path.actual_id": groups["returnable"],
        f"{operation}/correct path.actual_id": groups["correctable"],
        f"{operation}/withdraw path.actual_id": groups["withdrawable"],
    }
