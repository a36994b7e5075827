"""Units and users, managed by the administrator."""

from datetime import timedelta
from typing import Any

import pytest

from services.identity.tests.conftest import PASSWORD, Stack
from services.identity.tests.test_login import claims, query
from services.kit import clock

GOOD = "a good pass phrase"


def _user(stack: Stack, username: str, **values: Any) -> dict[str, Any]:
    body = {"username": username, "name": "张三", "role": "carrier_officer", "password": GOOD, **values}
    answer = stack.admin().post("/identity/v1/users", json=body)
    assert answer.status_code == 201, answer.text
    made: dict[str, Any] = answer.json()
    return made


def _unit(stack: Stack, code: str, **values: Any) -> dict[str, Any]:
    body = {"code": code, "name": code, "kind": "carrier_body", **values}
    answer = stack.admin().post("/identity/v1/units", json=body)
    assert answer.status_code == 201, answer.text
    made: dict[str, Any] = answer.json()
    return made


def test_only_an_administrator_manages_accounts(stack: Stack) -> None:
    for username in ("leader", "office", "inspector", "carrier", "department"):
        browser = stack.signed_in(username)
        assert browser.get("/identity/v1/users").status_code == 403
        assert browser.get("/identity/v1/clients").status_code == 403
        assert browser.post("/identity/v1/units", json={"code": "xx", "name": "x", "kind": "town"}).status_code == 403
        assert browser.post("/identity/v1/keys").status_code == 403
        # Names of units are for everybody's screens.
        assert browser.get("/identity/v1/units").status_code == 200


def test_a_token_carries_the_units_of_today_only(stack: Stack) -> None:
    today = clock.today()
    for code in ("past", "present", "future", "closed"):
        _unit(stack, f"unit-{code}", carrier_codes=[f"{code}-town"], domains=[code])
    _unit(stack, "unit-dissolved", carrier_codes=["dissolved-town"], valid_from="2019-01-01", valid_to=str(today))
    admin = stack.admin()
    closed = next(u for u in admin.get("/identity/v1/units?code=unit-closed").json()["items"])
    answer = admin.patch(f"/identity/v1/units/{closed['id']}", json={"active": False}, headers={"If-Match": '"1"'})
    assert (answer.status_code, answer.headers["etag"]) == (200, '"2"')
    memberships = [
        {"unit_code": "unit-past", "valid_from": "2019-01-01", "valid_to": str(today)},
        {"unit_code": "unit-present", "valid_from": str(today)},
        {"unit_code": "unit-future", "valid_from": str(today + timedelta(days=1))},
        {"unit_code": "unit-closed", "valid_from": "2019-01-01"},
        {"unit_code": "unit-dissolved", "valid_from": "2019-01-01"},
    ]
    _user(stack, "moved", memberships=memberships)
    said = claims(stack.signed_in("moved", GOOD).cookies["zaiti"])
    assert (said["units"], said["carriers"], said["domains"]) == (["unit-present"], ["present-town"], ["present"])


def test_a_working_group_is_dated_and_stands_under_a_known_unit(stack: Stack) -> None:
    group = _unit(stack, "town-task-force", kind="working_group", parent_code="demo-office", valid_from="2019-07-01")
    assert (group["kind"], group["parent_code"], group["valid_from"]) == ("working_group", "demo-office", "2019-07-01")
    admin = stack.admin()
    under = admin.get("/identity/v1/units?parent=demo-office").json()["items"]
    assert [unit["code"] for unit in under] == ["town-task-force"]
    for change, pointer in (
        ({"parent_code": "no-such-unit"}, "#/parent_code"),
        ({"parent_code": "town-task-force"}, "#/parent_code"),
        ({"valid_to": "2019-07-01"}, "#/valid_to"),
    ):
        refused = admin.patch(f"/identity/v1/units/{group['id']}", json=change, headers={"If-Match": '"1"'})
        assert (refused.status_code, refused.json()["errors"][0]["pointer"]) == (422, pointer), change
    rows = query(stack, "SELECT payload FROM event UNION ALL SELECT payload FROM pending_event")
    said = [str(row["payload"]) for row in rows if '"code":"town-task-force"' in str(row["payload"])]
    assert ['"parent_code":"demo-office"' in payload for payload in said] == [True]


def test_memberships_are_checked_all_at_once(stack: Stack) -> None:
    body = {
        "username": "wrong-dates",
        "name": "李四",
        "role": "office",
        "password": GOOD,
        "memberships": [
            {"unit_code": "no-such-unit", "valid_from": "2019-01-01"},
            {"unit_code": "demo-office", "valid_from": "2020-01-01", "valid_to": "2019-01-01"},
            {"unit_code": "demo-inspection", "valid_from": "2019-01-01"},
            {"unit_code": "demo-inspection", "valid_from": "2021-01-01"},
        ],
    }
    answer = stack.admin().post("/identity/v1/users", json=body)
    assert answer.status_code == 422
    pointers = {error["pointer"] for error in answer.json()["errors"]}
    assert pointers == {"#/memberships/0/unit_code", "#/memberships/1", "#/memberships/3"}


def test_a_user_who_is_switched_off_is_out_at_once(stack: Stack) -> None:
    user = _user(stack, "leaving")
    browser = stack.signed_in("leaving", GOOD)
    admin = stack.admin()
    path = f"/identity/v1/users/{user['id']}"
    assert admin.patch(path, json={"active": False}).status_code == 428
    assert admin.patch(path, json={"active": False}, headers={"If-Match": '"9"'}).status_code == 412
    assert admin.patch(path, json={"active": False}, headers={"If-Match": '"1"'}).json()["active"] is False
    assert browser.post("/identity/v1/session/refresh").status_code == 401
    credentials = {"username": "leaving", "password": GOOD}
    assert stack.browser().post("/identity/v1/session", json=credentials).json()["code"] == "wrong_credentials"


def test_another_role_needs_another_login(stack: Stack) -> None:
    user = _user(stack, "promoted")
    browser = stack.signed_in("promoted", GOOD)
    path = f"/identity/v1/users/{user['id']}"
    stack.admin().patch(path, json={"role": "office", "name": "王五"}, headers={"If-Match": '"1"'})
    assert browser.post("/identity/v1/session/refresh").status_code == 401
    assert claims(stack.signed_in("promoted", GOOD).cookies["zaiti"])["role"] == "office"


def test_a_reset_password_ends_every_session(stack: Stack) -> None:
    user = _user(stack, "forgetful")
    browser = stack.signed_in("forgetful", GOOD)
    path = f"/identity/v1/users/{user['id']}/password"
    admin = stack.admin()
    weak = admin.put(path, json={"password": "forgetful-12345"}, headers={"If-Match": '"1"'})
    assert weak.json()["errors"][0]["detail"] == "密码不得包含登录名"
    assert admin.put(path, json={"password": "quite another one"}, headers={"If-Match": '"1"'}).status_code == 204
    assert browser.post("/identity/v1/session/refresh").status_code == 401
    stack.signed_in("forgetful", "quite another one")


def test_an_administrator_cannot_lock_out_themselves(stack: Stack) -> None:
    admin = stack.admin()
    me = next(u for u in admin.get("/identity/v1/users?role=admin").json()["items"])
    path = f"/identity/v1/users/{me['id']}"
    for change in ({"active": False}, {"role": "office"}):
        answer = admin.patch(path, json=change, headers={"If-Match": f'"{me["version"]}"'})
        assert (answer.status_code, answer.json()["code"]) == (409, "own_account")


def test_a_taken_login_name_or_code_is_a_conflict(stack: Stack) -> None:
    body = {"username": "OFFICE", "name": "x", "role": "office", "password": GOOD}
    answer = stack.admin().post("/identity/v1/users", json=body)
    assert (answer.status_code, answer.json()["errors"][0]["pointer"]) == (409, "#/username")
    unit = {"code": "demo-office", "name": "x", "kind": "office"}
    assert stack.admin().post("/identity/v1/units", json=unit).json()["code"] == "code_taken"


def test_users_are_filtered_sorted_and_paged(stack: Stack) -> None:
    admin = stack.admin()
    first = admin.get("/identity/v1/users", params={"unit": "demo-office", "sort": "-username", "limit": 1}).json()
    assert [user["username"] for user in first["items"]] == ["office2"]
    query = {"unit": "demo-office", "sort": "-username", "limit": 1, "cursor": first["next"]}
    second = admin.get("/identity/v1/users", params=query).json()
    assert [user["username"] for user in second["items"]] == ["office"]
    assert second["next"] is None
    assert admin.get("/identity/v1/users", params={**query, "unit": "demo-inspection"}).status_code == 422


@pytest.mark.parametrize("role", ["platform", "service", "root"])
def test_a_person_cannot_have_a_machines_role(stack: Stack, role: str) -> None:
    body = {"username": "machine", "name": "x", "role": role, "password": PASSWORD}
    assert stack.admin().post("/identity/v1/users", json=body).status_code == 422


def test_the_administrator_sees_no_data(stack: Stack) -> None:
    said = claims(stack.admin().cookies["zaiti"])
    assert (said["role"], said["units"], said["carriers"], said["domains"]) == ("admin", [], [], [])
