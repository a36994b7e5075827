"""``zaiti verify``: the services' event logs are whole, and what was folded from them is what they say."""

from zaiti.databases import owner_url
from zaiti.screen import Screen
from zaiti.state import State
from zaiti.topology import SERVICES, Service, named_service
from zaiti.trouble import Trouble
from zaiti.up import Machine, open_databases


async def verify(state: State, screen: Screen) -> None:
    """Check everything, beside a running system or alone. Raises Trouble listing what is wrong."""
    if state.fact("created") is None:
        raise Trouble(f"{state.root} 中没有数据可核验。", f"Nothing to verify in {state.root}.")
    async with open_databases(state, screen) as machine:
        wrong = [finding for service in SERVICES for finding in await _verify_log(machine, service)]
        wrong += await _verify_ledger(machine)
    if wrong:
        raise Trouble("核验发现问题：\n" + "\n".join(wrong), f"Verification found {len(wrong)} faults.")


async def _verify_log(machine: Machine, service: Service) -> list[str]:
    from services.kit.events.verify import verify_log

    setup = machine.setup
    check = await verify_log(owner_url(service, setup.admin_url, setup.credentials))
    sign = "✗" if check.findings else "✓"
    machine.screen.say(
        f"{sign} {service.name}：事件 {check.events} 条，位置 {check.position}，链尾 {check.hash.hex()[:16]}"
        + (f"，待编号 {check.pending} 条" if check.pending else "")
        + (f"，内容已依法删除 {check.erased} 条" if check.erased else "")
    )
    return [f"{service.name} {finding.position}: {finding.what}" for finding in check.findings]


async def _verify_ledger(machine: Machine) -> list[str]:
    """The aggregator's figures, present and past, against what the logs of its sources give anew."""
    from services.aggregator.verify import verify_ledger

    setup = machine.setup
    urls = {service.name: owner_url(service, setup.admin_url, setup.credentials) for service in SERVICES}
    aggregator = named_service("aggregator")
    wrong = await verify_ledger(urls[aggregator.name], {source: urls[source] for source in aggregator.hears})
    machine.screen.say(
        f"{'✗' if wrong else '✓'} 台账与重新计算{'不符' if wrong else '一致'} · ledger against recomputation"
    )
    return wrong
