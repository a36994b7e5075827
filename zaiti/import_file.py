"""``zaiti import``: a file through the public API, previewed first; every problem with its cell."""

import getpass
import os
from pathlib import Path
from typing import Any

import httpx

from zaiti.screen import Screen
from zaiti.trouble import Trouble

PASSWORD = "ZAITI_PASSWORD"  # noqa: S105 - the name of a variable
_SHOWN = 50
_LONGEST = 300


def import_file(
    screen: Screen, address: str, login: str, resource: str, path: Path, *, write: bool, query: dict[str, str]
) -> None:
    """Send ``path`` to ``resource`` (``registry/enterprises``) as ``login``, whose password is asked for.

    Without ``write`` it is a preview. Raises Trouble when the file has errors, is refused, or nobody answers.
    """
    service, _, name = resource.partition("/")
    if not service or not name:
        raise Trouble("资源应写作 服务/资源，如 registry/enterprises。", "Name the resource as service/resource.")
    if not path.is_file():
        raise Trouble(f"没有这个文件：{path}", f"There is no file {path}.")
    origin = {"Origin": address}
    try:
        with httpx.Client(base_url=address, timeout=_LONGEST, trust_env=False, headers=origin) as client:
            body = {"username": login, "password": os.environ.get(PASSWORD) or getpass.getpass(f"{login} 的口令：")}
            _require(client.post("/api/identity/v1/session", json=body))
            for dry_run in (True, False) if write else (True,):
                answer = client.post(
                    f"/api/{service}/v1/{name}/import",
                    params={"dry_run": dry_run, **query},
                    files={"file": (path.name, path.read_bytes())},
                )
                _require(answer)
                _show(screen, answer.json())
    except httpx.TransportError as error:
        raise Trouble(f"{address} 没有应答；系统是否已启动？", f"Nobody answers at {address}.") from error


def _require(answer: httpx.Response) -> None:
    if answer.is_success:
        return
    try:
        problem: dict[str, Any] = answer.json()
    except ValueError as error:
        raise Trouble(f"服务应答 {answer.status_code}。", f"The service answered {answer.status_code}.") from error
    errors = problem.get("errors", [])[:_SHOWN]
    lines = [str(problem.get("detail", "")), *(f"  {each['pointer']}  {each['detail']}" for each in errors)]
    raise Trouble("\n".join(lines), f"Refused: {problem.get('code')} ({answer.status_code}).")


def _show(screen: Screen, report: dict[str, Any]) -> None:
    counts = (("created", "新增"), ("updated", "修改"), ("corrected", "更正"), ("unchanged", "未变"), ("wrong", "错误"))
    told = "，".join(f"{word} {report[name]:,}" for name, word in counts if name in report)
    screen.say(f"{'预检' if report['dry_run'] else '✓ 已导入'}：{report['rows']:,} 行；{told}")
    for issue in report["issues"][:_SHOWN]:
        screen.say(f"  {'✗' if issue['severity'] == 'error' else '？'} {issue['detail']}")
    if report["error_total"]:
        raise Trouble(
            f"文件有 {report['error_total']:,} 处错误，未导入任何数据。", "The file has errors; nothing was written."
        )
