"""The dashboard's files, the documentation, and the merged OpenAPI document, as a browser gets them."""

import gzip
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from services.identity.settings import IdentitySettings
from services.identity.site import queries, rules
from services.identity.tests.conftest import Stack, started
from services.kit.testing import Cluster

BUILT = b'<!doctype html><html lang="zh-CN"><title>zaiti</title>' + b" " * 2000
PAGE = BUILT.replace(b"<html ", b"<html data-demo ")  # the stack of these tests holds synthetic data
SCRIPT = b"console.log('zaiti');" + b" " * 2000


@pytest.fixture(scope="module")
def site(cluster: Cluster, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stack]:
    """A stack with a small built dashboard and two services' contracts."""
    built, contracts = tmp_path_factory.mktemp("dist"), tmp_path_factory.mktemp("contracts")
    (built / "assets").mkdir()
    (built / "index.html").write_bytes(BUILT)
    (built / "index.html.gz").write_bytes(gzip.compress(BUILT))
    (built / "index.html.br").write_bytes(b"not really brotli")
    (built / "favicon.svg").write_bytes(b"<svg/>")
    (built / "assets" / "index-Ab12_xY9.js").write_bytes(SCRIPT)
    (built / "assets" / "index-Ab12_xY9.js.gz").write_bytes(gzip.compress(SCRIPT))
    (built / "assets" / "index-Ab12_xY9.js.br").write_bytes(b"not really brotli")
    (built.parent / "secret.txt").write_text("outside")
    for service in ("registry", "investment"):
        (contracts / f"{service}.json").write_text(json.dumps(_contract(service)))
    with started(cluster, tmp_path_factory.mktemp("stack"), site=str(built), contracts=str(contracts)) as stack:
        yield stack


def _contract(service: str) -> dict[str, Any]:
    reference = {"$ref": "#/components/schemas/Page"}
    return {
        "openapi": "3.1.0",
        "info": {"title": service, "version": "1"},
        "paths": {
            "/v1/things": {
                "get": {
                    "operationId": "list_things",
                    "tags": ["东西"],
                    "responses": {"200": {"content": {"application/json": {"schema": reference}}}},
                }
            }
        },
        "components": {"schemas": {"Page": {"type": "object", "title": service}}},
        "security": [{"bearer": []}],
    }


def _get(stack: Stack, path: str, **headers: str) -> httpx.Response:
    return httpx.get(stack.url + path, headers=headers, trust_env=False)


@pytest.mark.parametrize(
    "path", ["/", "/index.html", "/login", "/indicators/share.tax", "/projects?carrier=turing-town"]
)
def test_every_address_of_the_dashboard_answers_with_its_page(site: Stack, path: str) -> None:
    answer = _get(site, path)
    assert (answer.status_code, answer.content) == (200, PAGE)
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    assert answer.headers["cache-control"] == "no-cache"


@pytest.mark.parametrize("accepted", ["identity", "gzip", "gzip, br"])
def test_a_demo_says_so_before_anybody_signs_in_whatever_the_coding(site: Stack, accepted: str) -> None:
    assert _get(site, "/", **{"Accept-Encoding": accepted}).content == PAGE


def test_without_demo_the_page_is_the_one_that_was_built(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_bytes(BUILT)
    (tmp_path / "index.html.br").write_bytes(b"as built")
    files = queries.Site(str(tmp_path)).files()
    assert (files["index.html"].content, files["index.html.br"].content) == (BUILT, b"as built")


def test_hashed_assets_are_kept_for_ever_and_sent_precompressed(site: Stack) -> None:
    path = "/assets/index-Ab12_xY9.js"
    plain = _get(site, path, **{"Accept-Encoding": "identity"})
    assert (plain.content, plain.headers.get("content-encoding")) == (SCRIPT, None)
    assert plain.headers["cache-control"] == "public, max-age=31536000, immutable"
    assert plain.headers["content-type"].startswith("text/javascript")
    zipped = _get(site, path, **{"Accept-Encoding": "gzip"})
    assert (zipped.content, zipped.headers["content-encoding"]) == (SCRIPT, "gzip")
    assert zipped.headers["content-type"].startswith("text/javascript")
    with httpx.stream("GET", site.url + path, headers={"Accept-Encoding": "gzip, br"}, trust_env=False) as best:
        assert best.headers["content-encoding"] == "br"
        assert b"".join(best.iter_raw()) == b"not really brotli"
        assert "accept-encoding" in best.headers["vary"].lower()


def test_an_unchanged_page_is_not_sent_again(site: Stack) -> None:
    etag = _get(site, "/favicon.svg").headers["etag"]
    assert _get(site, "/favicon.svg", **{"If-None-Match": etag}).status_code == 304
    assert _get(site, "/favicon.svg", **{"If-None-Match": f"W/{etag}"}).status_code == 304


@pytest.mark.parametrize("path", ["/assets/gone-12345678.js", "/nothing.png", "/../secret.txt", "/%2e%2e/secret.txt"])
def test_a_missing_file_is_missing_and_no_path_leads_outside(site: Stack, path: str) -> None:
    answer = _get(site, path)
    assert answer.status_code == 404
    assert "outside" not in answer.text


def test_the_page_may_load_and_be_loaded_by_nothing_foreign(site: Stack) -> None:
    for path in ("/", "/api/docs"):
        headers = _get(site, path).headers
        policy = dict(part.split(" ", 1) for part in headers["content-security-policy"].split("; "))
        assert policy["default-src"] == "'none'"
        assert policy["script-src"] == policy["connect-src"] == "'self'"
        assert policy["frame-ancestors"] == "'none'"
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["referrer-policy"] == "same-origin"
        assert "http" not in headers["content-security-policy"]


def test_the_documentation_comes_with_everything_it_needs(site: Stack) -> None:
    page = _get(site, "/api/docs").text
    addresses = re.findall(r'(?:src|href)="([^"]+)"', page)
    assert len(addresses) == 4
    for address in addresses:
        assert address.startswith("/api/docs/assets/")
        assert _get(site, address).status_code == 200
    assert "SwaggerUIBundle" in _get(site, "/api/docs/assets/swagger-ui-bundle.js").text
    assert "<script>" not in page  # the policy would refuse it


def test_the_merged_document_holds_every_service_and_all_its_references_lead_somewhere(site: Stack) -> None:
    document = _get(site, "/api/openapi.json").json()
    assert document["openapi"] == "3.1.0"
    assert set(document["paths"]) == {"/api/registry/v1/things", "/api/investment/v1/things"}
    assert document["components"]["schemas"]["registry.Page"]["title"] == "registry"
    references = set(re.findall(r'"#/components/schemas/([^"]+)"', json.dumps(document)))
    assert references == set(document["components"]["schemas"]) == {"registry.Page", "investment.Page"}
    operations = [operation for item in document["paths"].values() for operation in item.values()]
    assert len({operation["operationId"] for operation in operations}) == len(operations) == 2


def test_the_committed_contracts_merge_into_a_whole_document() -> None:
    settings = IdentitySettings(mode="local")
    document = json.loads(queries.merged_openapi(settings.contracts, "http://zaiti.test").content)
    text = json.dumps(document)
    references = set(re.findall(r'"#/components/schemas/([^"]+)"', text))
    assert references <= set(document["components"]["schemas"])
    assert {"/api/identity/v1/session", "/api/registry/v1/projects"} <= set(document["paths"])
    assert not [path for path in document["paths"] if "/internal/" in path or "/site/" in path]


@pytest.mark.parametrize(
    ("header", "wanted"),
    [("gzip, br", "br"), ("gzip;q=1.0", "gzip"), ("br;q=0, gzip", "gzip"), ("", None), ("zstd", None), ("BR", "br")],
)
def test_the_best_accepted_variant_is_chosen(header: str, wanted: str | None) -> None:
    files = {"a.js": 0, "a.js.br": 0, "a.js.gz": 0}
    assert rules.best_variant("a.js", files, header)[1] == wanted


@pytest.mark.parametrize(
    ("path", "immutable"),
    [
        ("assets/index-Ab12_xY9.js", True),
        ("assets/logo.svg", False),
        ("index.html", False),
        ("favicon-abcdefgh.svg", False),
    ],
)
def test_only_hashed_assets_are_immutable(path: str, immutable: bool) -> None:
    assert ("immutable" in rules.cache_control(path)) is immutable
