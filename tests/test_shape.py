"""Every service reads the same way: know one, know all. Each rule is seen to notice what breaks it."""

import ast
import re
import shutil
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parents[1]
SERVICES = CHECKOUT / "services"
NAMES = ("aggregator", "identity", "investment", "progress", "registry", "talent")

OF_A_SERVICE = {"__init__", "main", "settings", "access", "events", "listeners"}
OF_A_RESOURCE = {"__init__", "routes", "schemas", "operations", "queries", "models", "rules"}
# Beside the files that every service has: what is run by hand or at start-up, each named here with its service.
COMMANDS = {
    "aggregator": {"load_plan", "verify"},
    "identity": {"bootstrap", "maintenance"},
    "investment": {"load_plan"},
    "progress": {"load_plan"},
    "registry": {"load_plan"},
    "talent": {"load_plan"},
}
SECTIONS = ("Owns", "Publishes", "Listens", "Calls")
MAIN_LINES, FILE_LINES = 30, 300
_SQL = re.compile(r"(?<![.\w])(select|insert|text)\(|\.(execute|scalars?|stream_scalars)\(")


def resources(service: Path) -> list[Path]:
    """The folders of a service that are resources."""
    folders = (path for path in sorted(service.iterdir()) if path.is_dir())
    return [path for path in folders if path.name not in ("migrations", "tests", "__pycache__")]


def code(folder: Path) -> Iterator[Path]:
    """The Python files of a folder and below, tests and migrations apart."""
    for path in sorted(folder.rglob("*.py")):
        if not {"tests", "migrations"} & set(path.relative_to(folder).parts):
            yield path


def faults(service: Path, listed: set[str]) -> list[str]:
    """What differs from the shape of DESIGN §3, a sentence each that says what to do."""
    return [*_faults_of_service(service), *_faults_of_resources(service, listed), *_faults_of_code(service)]


def _faults_of_service(service: Path) -> Iterator[str]:
    there = {path.stem for path in service.glob("*.py")}
    for missing in sorted(OF_A_SERVICE - there):
        yield f"{service.name}: add {missing}.py"
    for stray in sorted(there - OF_A_SERVICE - COMMANDS.get(service.name, set())):
        yield f"{service.name}: {stray}.py is no file of a service; move it into a resource or the kit"
    for needed in ("migrations/env.py", "migrations/script.py.mako", "tests"):
        if not (service / needed).exists():
            yield f"{service.name}: add {needed}"
    readme = service / "README.md"
    text = readme.read_text("utf-8") if readme.exists() else ""
    for section in SECTIONS:
        if section.casefold() not in text.casefold():
            yield f"{service.name}: README.md says nothing under {section}"
    main = service / "main.py"
    lines = main.read_text("utf-8").splitlines() if main.exists() else []
    # A service of many resources imports as many routers; that is naming, too.
    if sum(not line.startswith("from ") for line in lines) > MAIN_LINES:
        yield f"{service.name}: main.py has more than {MAIN_LINES} lines; it only names what is the service's own"


def _faults_of_resources(service: Path, listed: set[str]) -> Iterator[str]:
    main = (service / "main.py").read_text("utf-8") if (service / "main.py").exists() else ""
    for folder in resources(service):
        package = f"services.{service.name}.{folder.name}"
        for path in sorted(folder.iterdir()):
            if path.name != "__pycache__" and (path.suffix != ".py" or path.stem not in OF_A_RESOURCE):
                yield f"{package}: {path.name} is none of the files of a resource"
        if package not in listed:
            yield f'{package}: add it to the containers of the contract "layers" in pyproject.toml'
        if (folder / "routes.py").exists() and f"{package}.routes" not in main:
            yield f"{package}: include its router in services/{service.name}/main.py"


def _faults_of_code(service: Path) -> Iterator[str]:
    for path in code(service):
        place = f"{path.relative_to(service.parent)}"
        source = path.read_text("utf-8")
        # events.py is a list: one declaration for each fact that the service publishes.
        if len(source.splitlines()) > FILE_LINES and path.name != "events.py":
            yield f"{place}: more than {FILE_LINES} lines; the resource is two"
        if path.name == "routes.py" and (found := _SQL.search(source)):
            yield f"{place}: {found[0]} belongs into queries.py or operations.py"
        for name in _imported(source):
            if name in ("services.kit.events.record", "services.kit.events.record_all") and path.stem != "operations":
                yield f"{place}: only operations record events"
            if name == "sqlalchemy.select" and path.stem not in ("queries", "operations"):
                yield f"{place}: every SELECT stands in queries.py"


def _imported(source: str) -> Iterator[str]:
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.ImportFrom) and node.module:
            module = "services.kit.events" if node.module.startswith("services.kit.events") else node.module
            yield from (f"{module}.{alias.name}" for alias in node.names)


def listed_resources() -> set[str]:
    """The resources whose layers import-linter checks."""
    contracts = tomllib.loads((CHECKOUT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]["contracts"]
    return {name for contract in contracts if contract["id"] == "layers" for name in contract["containers"]}


@pytest.mark.parametrize("name", NAMES)
def test_a_service_has_the_shape_of_all(name: str) -> None:
    assert faults(SERVICES / name, listed_resources()) == []


def test_every_service_is_held_to_the_shape() -> None:
    there = {path.parent.name for path in SERVICES.glob("*/main.py")}
    assert there == set(NAMES)


def test_no_resource_is_listed_that_is_not_there() -> None:
    there = {f"services.{name}.{folder.name}" for name in NAMES for folder in resources(SERVICES / name)}
    assert listed_resources() <= there


PLANTED = [
    ("main.py", "\n" * 30, "main.py has more than 30 lines"),
    ("helpers.py", "", "helpers.py is no file of a service"),
    ("projects/helpers.py", "", "helpers.py is none of the files"),
    ("projects/notes.txt", "", "notes.txt is none of the files"),
    ("oddities/routes.py", "", "add it to the containers"),
    ("oddities/routes.py", "", "include its router"),
    ("projects/routes.py", "\nasync def f(session):\n    await session.execute(1)\n", ".execute( belongs into"),
    ("projects/queries.py", "\nfrom services.kit.events import record\n", "only operations record events"),
    ("projects/queries.py", "\nfrom services.kit.events.event import record_all\n", "only operations record events"),
    ("projects/models.py", "\nfrom sqlalchemy import select\n", "every SELECT stands in queries.py"),
    ("projects/rules.py", "\n" * 300, "the resource is two"),
]


@pytest.mark.parametrize(("file", "added", "said"), PLANTED)
def test_what_breaks_the_shape_is_noticed(tmp_path: Path, file: str, added: str, said: str) -> None:
    service = tmp_path / "registry"
    shutil.copytree(SERVICES / "registry", service, ignore=shutil.ignore_patterns("__pycache__"))
    (service / file).parent.mkdir(exist_ok=True)
    with (service / file).open("a", encoding="utf-8") as target:
        target.write(added)
    assert any(said in fault for fault in faults(service, listed_resources()))


@pytest.mark.parametrize("file", ["access.py", "listeners.py", "README.md", "migrations/env.py"])
def test_what_is_missing_is_noticed(tmp_path: Path, file: str) -> None:
    service = tmp_path / "registry"
    shutil.copytree(SERVICES / "registry", service, ignore=shutil.ignore_patterns("__pycache__"))
    (service / file).unlink()
    assert any(Path(file).stem in fault for fault in faults(service, listed_resources()))
