"""The import contracts of pyproject.toml hold, and each of them would notice its violation.

``make check`` runs the same contracts by ``lint-imports``. Here violations are planted in the graph of imports.
"""

from copy import deepcopy
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import grimp
import pytest
from importlinter.application.use_cases import read_user_options
from importlinter.configuration import configure
from importlinter.contracts.forbidden import ForbiddenContract
from importlinter.contracts.layers import LayersContract

CHECKOUT = Path(__file__).resolve().parents[1]
configure()
OPTIONS = read_user_options(str(CHECKOUT / "pyproject.toml"))
CONTRACTS = {contract["id"]: contract for contract in OPTIONS.contracts_options}
ROOTS: list[str] = OPTIONS.session_options["root_packages"]
KINDS = {"layers": LayersContract, "forbidden": ForbiddenContract}

# Contract, importer, imported (None: the importer is a new module, and that is the violation).
PLANTED = [
    ("services", "services.investment.main", "services.registry.projects.queries"),
    ("services", "services.kit.pages", "services.registry.settings"),
    ("services", "services.accounting", None),
    ("whole", "services.registry.main", "zaiti.state"),
    ("whole", "plan.load", "services.kit.settings"),
    ("layers", "services.registry.projects.helpers", None),
    ("layers", "services.registry.projects.operations", "services.registry.projects.routes"),
    ("layers", "services.registry.projects.queries", "services.registry.projects.operations"),
    ("layers", "services.registry.projects.schemas", "services.registry.projects.queries"),
    ("layers", "services.registry.projects.models", "services.registry.projects.schemas"),
    ("layers", "services.registry.projects.rules", "services.registry.projects.models"),
    ("routes", "services.registry.carriers.routes", "sqlalchemy"),
    ("rules", "services.registry.carriers.rules", "pydantic"),
    ("rules", "services.registry.carriers.rules", "sqlalchemy"),
    ("rules", "services.registry.carriers.rules", "services.kit.clock"),
]


@pytest.fixture(scope="module")
def graph() -> grimp.ImportGraph:
    """Who imports whom in the whole tree."""
    return grimp.build_graph(*ROOTS, include_external_packages=True, exclude_type_checking_imports=True, cache_dir=None)


def kept(identifier: str, graph: grimp.ImportGraph) -> bool:
    """Whether the graph keeps a contract."""
    options = CONTRACTS[identifier]
    kind = KINDS[options["type"]]
    contract = kind(name=options["name"], session_options=OPTIONS.session_options, contract_options=options)
    return bool(contract.check(deepcopy(graph), verbose=False).kept)


def cycle(graph: grimp.ImportGraph) -> list[str] | None:
    """A circle of modules that import each other, if there is one."""
    ours = tuple(ROOTS)
    imports = {
        module: {other for other in graph.find_modules_directly_imported_by(module) if other.startswith(ours)}
        for module in graph.modules
        if module.startswith(ours)
    }
    try:
        TopologicalSorter(imports).prepare()
    except CycleError as error:
        return list(error.args[1])
    return None


@pytest.mark.parametrize("identifier", CONTRACTS)
def test_the_tree_keeps_the_contract(graph: grimp.ImportGraph, identifier: str) -> None:
    assert kept(identifier, graph), "lint-imports says where"


@pytest.mark.parametrize(("identifier", "importer", "imported"), PLANTED)
def test_the_contract_notices_a_planted_violation(
    graph: grimp.ImportGraph, identifier: str, importer: str, imported: str | None
) -> None:
    planted = deepcopy(graph)
    if imported is None:
        planted.add_module(importer)
    else:
        assert {importer, imported} <= planted.modules
        planted.add_import(importer=importer, imported=imported)
    assert not kept(identifier, planted)


def test_no_contract_goes_without_a_planted_violation() -> None:
    assert {identifier for identifier, _, _ in PLANTED} == set(CONTRACTS)


def test_no_modules_import_each_other_in_a_circle(graph: grimp.ImportGraph) -> None:
    assert cycle(graph) is None
    planted = deepcopy(graph)
    planted.add_import(importer="services.registry.projects.rules", imported="services.registry.main")
    assert cycle(planted) is not None
