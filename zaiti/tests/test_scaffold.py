"""A new resource is whole: it is typed, formatted, and of the shape of every other."""

import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from zaiti.scaffold import write_resource
from zaiti.state import CHECKOUT
from zaiti.tests.conftest import Recorder
from zaiti.trouble import Trouble


@pytest.mark.parametrize("resource", ["ponds", "land-policies"])
def test_a_new_resource_passes_the_checks_as_it_is(tmp_path: Path, screen: Recorder, resource: str) -> None:
    services = tmp_path / "services"
    ignored = shutil.ignore_patterns("__pycache__", "tests")
    shutil.copytree(CHECKOUT / "services", services, ignore=ignored)
    shutil.copy(CHECKOUT / "pyproject.toml", tmp_path)
    write_resource(screen, "registry", resource, services=services)
    folder = services / "registry" / resource.replace("-", "_")
    assert {path.name for path in folder.glob("*.py")} == {
        path.name for path in (CHECKOUT / "services/registry/carriers").glob("*.py")
    }
    configuration = ["--config", str(CHECKOUT / "pyproject.toml")]
    for check in (["check"], ["format", "--check"]):
        subprocess.run([sys.executable, "-m", "ruff", *check, *configuration, folder], check=True, cwd=tmp_path)
    code = f"import services.registry.{folder.name}.routes as r; assert len(r.router.routes) == 4"
    subprocess.run([sys.executable, "-c", code], check=True, cwd=tmp_path)
    types = [sys.executable, "-m", "mypy", "--config-file", str(CHECKOUT / "pyproject.toml")]
    cache = ["--cache-dir", str(tmp_path / "cache")]
    subprocess.run([*types, *cache, "-p", f"services.registry.{folder.name}"], check=True, cwd=tmp_path)


def test_the_layers_of_a_new_resource_are_checked_from_its_first_day(tmp_path: Path, screen: Recorder) -> None:
    service = tmp_path / "services" / "registry"
    service.mkdir(parents=True)
    shutil.copy(CHECKOUT / "pyproject.toml", tmp_path)
    before = (tmp_path / "pyproject.toml").read_text("utf-8")
    write_resource(screen, "registry", "land-policies", services=service.parent)
    after = (tmp_path / "pyproject.toml").read_text("utf-8")
    assert set(_layered(after)) == {*_layered(before), "services.registry.land_policies"}
    assert after.replace('  "services.registry.land_policies",\n', "") == before


def _layered(text: str) -> list[str]:
    contracts = tomllib.loads(text)["tool"]["importlinter"]["contracts"]
    containers: list[str] = next(each["containers"] for each in contracts if each["id"] == "layers")
    return containers


def test_a_resource_that_is_there_is_not_overwritten(screen: Recorder) -> None:
    with pytest.raises(Trouble, match="已存在"):
        write_resource(screen, "registry", "carriers")
