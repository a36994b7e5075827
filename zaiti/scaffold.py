"""``make new-resource``: the seven files of a resource, working and of the same shape as every other."""

import re
import string
import subprocess
import sys
from pathlib import Path

from zaiti.screen import Screen
from zaiti.state import CHECKOUT
from zaiti.topology import named_service
from zaiti.trouble import Trouble

_TEMPLATES = Path(__file__).with_name("templates")


def write_resource(screen: Screen, service: str, resource: str, *, services: Path = CHECKOUT / "services") -> None:
    """Write ``services/<service>/<resource>/`` and its two events, and have its layers checked.

    ``resource`` is a plural noun, as in the address.

    Raises Trouble for a name that is none, and when the resource is there already.
    """
    named_service(service)
    if not re.fullmatch(r"[a-z]+(-[a-z]+)*s", resource):
        raise Trouble(
            f"资源名应为英文复数小写，如 parcels、closed-months，现为“{resource}”。",
            "A resource is a plural noun in lower case, such as parcels.",
        )
    folder = services / service / resource.replace("-", "_")
    if folder.exists():
        raise Trouble(f"{folder} 已存在。", f"{folder} exists already.")
    names = _names(service, resource)
    folder.mkdir()
    for template in sorted((_TEMPLATES / "resource").glob("*.txt")):
        (folder / template.stem).write_text(_fill(template, names), encoding="utf-8")
    _add_events(services / service / "events.py", names)
    _add_to_layers(services.parent / "pyproject.toml", f"services.{service}.{names['resource']}")
    for tidy in (("format", "--quiet"), ("check", "--fix", "--quiet"), ("format", "--quiet")):
        subprocess.run([sys.executable, "-m", "ruff", *tidy, folder, folder.parent / "events.py"], check=False)
    screen.say(f"✓ 已写入 · written: {folder}")
    screen.say(f"  1. services/{service}/main.py：routers=[…, {names['resource']}]")
    screen.say(f'  2. make migration service={service} m="Keep {names["resource"]}"')
    screen.say("  3. make api · make check")


def _names(service: str, resource: str) -> dict[str, str]:
    plural = resource.replace("-", "_")
    entity = re.sub(r"ies$", "y", plural) if plural.endswith("ies") else plural.removesuffix("s")
    return {
        "service": service,
        "path": resource,
        "resource": plural,
        "entity": entity,
        "Entity": "".join(word.capitalize() for word in entity.split("_")),
    }


def _add_events(module: Path, names: dict[str, str]) -> None:
    text = module.read_text(encoding="utf-8") if module.exists() else '"""What the service publishes."""\n\n'
    wanted = (
        "from typing import ClassVar",
        "from services.kit.events import Event",
        f"from services.{names['service']}.{names['resource']}.schemas import {names['Entity']}",
    )
    docstring, quotes, rest = text.partition('"""\n')
    imports = "\n".join(line for line in wanted if line not in text)
    text = f"{docstring}{quotes}\n{imports}\n{rest}{_fill(_TEMPLATES / 'events.py.txt', names)}"
    module.write_text(text, encoding="utf-8")


def _add_to_layers(configuration: Path, package: str) -> None:
    """Name the resource in the import contract "layers", in the order of its list; the rest stays as written."""
    before, start, rest = configuration.read_text(encoding="utf-8").partition('id = "layers"')
    head, opening, rest = rest.partition("containers = [\n")
    listed, end, after = rest.partition("]\n")
    if not end:
        raise Trouble(f"{configuration} 中没有 layers 契约。", f'{configuration} has no contract "layers".')
    lines = listed.splitlines(keepends=True)
    later = (at for at, line in enumerate(lines) if line.strip(' ",\n') > package)
    lines.insert(next(later, len(lines)), f'  "{package}",\n')
    configuration.write_text("".join((before, start, head, opening, *lines, end, after)), encoding="utf-8")


def _fill(template: Path, names: dict[str, str]) -> str:
    return string.Template(template.read_text(encoding="utf-8")).substitute(names)
