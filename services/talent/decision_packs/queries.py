"""Reads of decision packs, and what goes into one. They are the talent desk's."""

from collections.abc import AsyncIterator, Collection, Sequence
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import Select, false, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.kit.callers import Caller
from services.kit.pages import PageRequest, SortKey, fetch_page
from services.kit.problems import NotFound
from services.kit.tables import RecordRow
from services.kit.vault import Master
from services.talent.access import runs_talent
from services.talent.applications.models import Application
from services.talent.applications.queries import shown as shown_applications
from services.talent.applications.rules import State
from services.talent.decision_packs.models import DecisionPack
from services.talent.decision_packs.schemas import PACK_TABLE, DecisionPackFilter, PackEntry
from services.talent.decision_packs.schemas import DecisionPack as PackShown
from services.talent.reviews.models import Review
from services.talent.reviews.queries import of_round
from services.talent.reviews.rules import PENDING, ReviewState, average_of


def visible(caller: Caller) -> Select[DecisionPack]:
    """The packs that the caller may see."""
    statement = select(DecisionPack)
    return statement if runs_talent(caller) else statement.where(false())


async def list_packs(
    session: AsyncSession, caller: Caller, wanted: DecisionPackFilter, page: PageRequest
) -> tuple[list[PackShown], str | None]:
    """One page of packs, the newest first, and the cursor of the next."""
    statement = visible(caller)
    if wanted.programme:
        statement = statement.where(DecisionPack.programme.in_(wanted.programme))
    keys = [SortKey(DecisionPack.made_on.expression, True), SortKey(DecisionPack.id.expression, True)]
    rows, following = await fetch_page(session, statement, keys, page)
    return [shown(row[0], whole=False) for row in rows], following


async def get_pack(session: AsyncSession, caller: Caller, pack_id: UUID) -> DecisionPack:
    """One pack; raises NotFound."""
    found = (await session.scalars(visible(caller).where(DecisionPack.id == pack_id))).one_or_none()
    if found is None:
        raise NotFound("没有这份决策材料")
    return found


def shown(pack: DecisionPack, *, whole: bool = True) -> PackShown:
    """A pack as the API shows it."""
    fields = vars(pack) | {"batch": pack.batch or None, "applications": len(pack.rows)}
    return PackShown.model_validate(fields if whole else fields | {"rows": []})


async def pack_rows(session: AsyncSession, rows: Sequence[dict[str, Any]]) -> AsyncIterator[Sequence[RecordRow]]:
    """A pack's rows as rows of a file."""
    entries = [PackEntry.model_validate(row) for row in rows]
    yield [RecordRow([getattr(each, column.name) for column in PACK_TABLE.columns]) for each in entries]


async def lock_candidates(
    session: AsyncSession, programme: str, batch: str, ids: Collection[UUID]
) -> list[Application]:
    """The applications in review of a programme's batch, or those of them that are named, locked in one order."""
    statement = select(Application).where(
        Application.programme == programme, Application.batch == batch, Application.state == State.IN_REVIEW
    )
    if ids:
        statement = statement.where(Application.id.in_(ids))
    statement = statement.order_by(Application.id).with_for_update(of=Application)
    return list(await session.scalars(statement.execution_options(populate_existing=True)))


async def entries_of(
    session: AsyncSession, caller: Caller, master: Master, candidates: Sequence[Application], today: date
) -> tuple[list[dict[str, Any]], list[str]]:
    """What a pack says of these applications, best first, and the numbers of those whose reviews are not all in."""
    entries, unready = [], []
    names = await shown_applications(session, caller, master, candidates, today, named=False)
    for application, known in zip(candidates, names, strict=True):
        reviews = await of_round(session, application)
        given = [each for each in reviews if each.state == ReviewState.SUBMITTED and each.total is not None]
        if len(given) < application.reviews_needed or any(each.state in PENDING for each in reviews):
            unready.append(application.number)
            continue
        totals = [each.total for each in given if each.total is not None]
        entries.append(
            {
                "application_id": str(application.id),
                "number": application.number,
                "applicant": known.person_code or known.team_name,
                "carrier": known.carrier_name,
                "enterprise": known.enterprise_name,
                "unit": known.unit_name,
                "round": application.round,
                "reviews": len(given),
                "recused": sum(each.state == ReviewState.RECUSED for each in reviews),
                "criteria": _by_criterion(application, given),
                "lowest": str(min(totals)),
                "highest": str(max(totals)),
                "average": str(average_of(totals)),
                "opinions": "\n".join(f"专家 {each.ordinal}：{each.opinion}" for each in given),
            }
        )
    entries.sort(key=lambda each: (-Decimal(str(each["average"])), each["number"]))
    return [entry | {"rank": rank} for rank, entry in enumerate(entries, 1)], unready


def _by_criterion(application: Application, given: Sequence[Review]) -> str:
    said = []
    for criterion in application.criteria:
        mean = average_of([Decimal(str(each.scores[criterion["code"]])) for each in given])
        said.append(f"{criterion['name']}（{criterion['weight']}%）{mean}")
    return "；".join(said)
