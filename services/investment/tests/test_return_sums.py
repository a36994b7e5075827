"""Whatever is entered, revised, returned, taken back and confirmed in whatever order: carriers plus outside are the
district, to the last digit, in the API and in the events, and what counts is what two persons confirmed last."""

import asyncio
from decimal import Decimal
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from services.investment.tests.returning import ReturnDesk, lines
from services.kit.testing import StartService

CELLS = [("value_added", "2021"), ("value_added", "2022-03"), ("tax", "2018"), ("land", "2021-05"), ("tax", "2018-01")]
SCOPES = ("turing-town", "robot-town", "info-port-town")
STEPS = ("submit", "sign", "confirm", "confirm", "return", "withdraw", "delete", "revise", "change")

amounts = st.integers(-(10**12), 10**17).map(lambda units: Decimal(units).scaleb(-4))
units = st.integers(-(10**9), 10**15)
parts = st.dictionaries(st.sampled_from(SCOPES), units.map(lambda each: Decimal(each).scaleb(-4)))
rows = st.tuples(amounts, parts).map(lambda said: {"district": said[0]} | said[1])
through = st.tuples(st.sampled_from(CELLS), st.just("through"), rows)
moves = st.tuples(st.sampled_from(CELLS), st.sampled_from(STEPS), rows)

Cell = tuple[str, str]


class Office:
    """Plays moves against the service and remembers, by itself, what was confirmed."""

    def __init__(self, desk: ReturnDesk, *, heard: int) -> None:
        self.desk, self.heard = desk, heard
        self.third = desk.service.client("office", subject="office3")
        self.proposed: dict[Cell, dict[str, Decimal]] = {}
        self.confirmed: dict[Cell, dict[str, Decimal]] = {}

    async def play(self, cell: Cell, step: str, said: dict[str, Decimal]) -> None:
        desk = self.desk
        if step == "through":
            for each in ("revise", "change", "submit", "sign", "confirm"):
                await self.play(cell, each, said)
            return
        record = await self._find(cell)
        written = {scope: str(amount) for scope, amount in said.items()}
        if record is None:
            answer = await desk.enter(written, client=desk.office, kind=cell[0], period=cell[1], note="说明")
            if answer.status_code == 201:
                self.proposed[cell] = said
            return
        if step == "delete":
            headers = {"If-Match": f'"{record["version"]}"'}
            await desk.office.delete(f"/v1/returns/{record['id']}", headers=headers)
        elif step == "change":
            change = {"rows": lines(written), "document_number": "1号", "note": "说明"}
            if (await desk.change(desk.office, record, **change)).status_code == 200:
                self.proposed[cell] = said
        elif step == "revise":
            if (await desk.step(desk.office, record, "revise", {"reason": "修订"})).status_code == 200:
                self.proposed[cell] = self.confirmed[cell]
        else:
            client = {"sign": desk.office2, "confirm": self.third, "return": desk.office2}.get(step, desk.office)
            answer = await desk.step(client, record, step, {"reason": "退回"} if step == "return" else None)
            if step == "confirm" and answer.status_code == 200:
                self.confirmed[cell] = self.proposed[cell]

    async def check(self) -> None:
        """Compare what is said everywhere with what is remembered."""
        found = (await self.desk.office.get("/v1/returns", params={"limit": 500})).json()["items"]
        for item in found:
            assert_exact(item["totals"])
            detail = (await self.desk.office.get(f"/v1/returns/{item['id']}")).json()
            for revision in detail["revisions"]:
                assert_exact(revision["totals"])
        last = {data["id"]: data for _, data in (await self.desk.events())[self.heard :]}
        counting = {
            (data["kind"], data["period"]): {row["scope"]: Decimal(row["amount"]) for row in data["confirmed_rows"]}
            for data in last.values()
            if data["confirmed_rows"] is not None
        }
        assert counting == self.confirmed
        for data in last.values():
            for said in filter(None, (data["rows"], data["confirmed_rows"])):
                of = {row["scope"]: Decimal(row["amount"]) for row in said}
                said_of_parts = [amount for scope, amount in of.items() if scope != "district"]
                assert not said_of_parts or sum(said_of_parts) <= of["district"]

    async def _find(self, cell: Cell) -> dict[str, Any] | None:
        query = {"kind": cell[0], "period": cell[1]}
        found: list[dict[str, Any]] = (await self.desk.office.get("/v1/returns", params=query)).json()["items"]
        return found[0] if found else None


def assert_exact(totals: dict[str, str | None]) -> None:
    """Carriers plus outside are the district: not nearly."""
    if totals["district"] is not None:
        assert Decimal(totals["carriers"] or 0) + Decimal(totals["outside"] or 0) == Decimal(totals["district"])


def test_carriers_and_outside_are_the_district_whatever_the_order_of_revisions(start_service: StartService) -> None:
    with asyncio.Runner() as runner:
        service = start_service("investment", current_period="2022-09")
        desk = ReturnDesk(runner.run(service.__aenter__()))
        runner.run(desk.learn())

        @settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
        @given(st.lists(through | moves, min_size=4, max_size=14))
        def play(played: list[tuple[Cell, str, dict[str, Decimal]]]) -> None:
            async def run() -> None:
                connection = await desk.service.connect()
                await connection.execute("TRUNCATE statistics_return CASCADE")
                await connection.close()
                office = Office(desk, heard=len(await desk.events()))
                for move in played:
                    await office.play(*move)
                await office.check()

            runner.run(run())

        try:
            play()
        finally:
            runner.run(service.__aexit__(None, None, None))
