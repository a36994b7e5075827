"""What every address of every service answers to a method or a query that it does not have."""

import re
from importlib import import_module
from typing import Any

import httpx
import pytest
from fastapi import FastAPI

from zaiti.topology import SERVICES

METHODS = ("GET", "POST", "PUT", "PATCH", "DELETE")
_VALUES = {"file_format": "csv", "period": "2022-09"}
_ANY_ID = "0199f4c0-0000-7000-8000-000000000000"


def _application(service: str) -> FastAPI:
    app: FastAPI = import_module(f"services.{service}.main").app
    return app


def _operations(app: FastAPI) -> list[tuple[str, set[str]]]:
    paths: dict[str, dict[str, Any]] = app.openapi()["paths"]
    return [(path, {method.upper() for method in item}) for path, item in paths.items()]


def _filled(path: str) -> str:
    return re.sub(r"{(\w+)}", lambda found: _VALUES.get(found[1], _ANY_ID), path)


def _client(app: FastAPI) -> httpx.AsyncClient:
    return httpx.AsyncClient(transport=httpx.ASGITransport(app, raise_app_exceptions=False), base_url="http://service")


@pytest.mark.parametrize("service", [service.name for service in SERVICES])
async def test_a_method_that_an_address_does_not_have_is_405_with_those_it_has(service: str) -> None:
    app, wrong = _application(service), []
    async with _client(app) as client:
        for path, has in _operations(app):
            for method in set(METHODS) - has:
                answer = await client.request(method, _filled(path))
                allowed = set(answer.headers.get("allow", "").split(", "))
                if answer.status_code != 405 or allowed != has or answer.json()["code"] != "method_not_allowed":
                    wrong.append((method, path, answer.status_code, sorted(allowed)))
    assert wrong == []


@pytest.mark.parametrize("service", [service.name for service in SERVICES])
async def test_a_query_name_that_an_address_does_not_know_is_named_and_refused(service: str) -> None:
    app, wrong = _application(service), []
    async with _client(app) as client:
        for path, has in _operations(app):
            for method in has:
                answer = await client.request(method, _filled(path), params={"no_such_filter": "1", "Limit": "5"})
                errors = answer.json().get("errors", []) if answer.status_code == 422 else []
                if [error["pointer"] for error in errors] != ["#/query/no_such_filter", "#/query/Limit"]:
                    wrong.append((method, path, answer.status_code))
    assert wrong == []


@pytest.mark.parametrize("service", [service.name for service in SERVICES])
async def test_a_zero_byte_in_a_query_is_refused_before_an_export_begins(service: str) -> None:
    app, wrong = _application(service), []
    async with _client(app) as client:
        for path, item in app.openapi()["paths"].items():
            names = [each["name"] for each in item.get("get", {}).get("parameters", ()) if each["in"] == "query"]
            for name in names[:1]:
                answer = await client.get(_filled(path), params={name: "a\x00b"})
                if answer.status_code != 422 or answer.json()["errors"][0]["code"] != "control_character":
                    wrong.append((path, name, answer.status_code))
    assert wrong == []
