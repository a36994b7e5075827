"""What the revision of a return says: its rows and where they come from, checked whole."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Self

from sqlalchemy.ext.asyncio import AsyncSession
from starlette.requests import Request

from services.investment.carrier_refs.operations import ask_for_carrier
from services.investment.carrier_refs.queries import carrier_names
from services.investment.clusters.queries import clusters_by_code
from services.investment.returns import rules
from services.investment.returns.models import Revision, Row
from services.investment.returns.rules import DISTRICT, ReturnKind
from services.investment.returns.schemas import ReturnRow
from services.investment.settings import InvestmentSettings
from services.investment.unit_refs.operations import ask_for_units, require_units
from services.kit.problems import FieldError, Invalid
from services.kit.siblings import Siblings


@dataclass(frozen=True, slots=True)
class Sources:
    """The settings, and the siblings to be asked for what nobody has told of yet."""

    settings: InvestmentSettings
    siblings: Siblings

    @classmethod
    def of(cls, request: Request) -> Self:
        """As the running service has them."""
        return cls(request.app.state.settings, request.app.state.siblings)


async def check_content(session: AsyncSession, sources: Sources, kind: str, revision: Revision) -> None:
    """Raise Invalid with everything that is wrong with what a revision says."""
    if errors := await content_errors(session, sources, kind, revision):
        raise Invalid(errors)
    if revision.source_unit:
        settings = sources.settings
        await ask_for_units(session, sources.siblings, settings.identity_url, [revision.source_unit])
        await require_units(session, {"#/source_unit": revision.source_unit})


async def content_errors(session: AsyncSession, sources: Sources, kind: str, revision: Revision) -> list[FieldError]:
    """What is wrong with the rows of a revision, each with its pointer."""
    rows = list(revision.rows)
    amounts, restated = revision.amounts, revision.restated
    if revision.cancels:
        return [FieldError("#/rows", "撤销报表的修订不填数", "cancels")] if rows else []
    errors: list[FieldError] = []
    known = await known_scopes(session, sources, kind, amounts.keys())
    seen: set[str] = set()
    for at, row in enumerate(rows):
        if row.scope in seen:
            errors.append(FieldError(f"#/rows/{at}/scope", f"“{known.get(row.scope, row.scope)}”填写了两次", "twice"))
        elif row.scope not in known:
            errors.append(FieldError(f"#/rows/{at}/scope", _unknown(kind, row.scope), "unknown_scope"))
        seen.add(row.scope)
        said = [amount for amount in (row.amount, row.restated_amount) if amount is not None]
        if fault := rules.sign_fault(kind, said, note=revision.note):
            errors.append(FieldError(f"#/rows/{at}/amount", fault.detail, fault.code))
    if errors:
        return errors
    whole = {
        "#/rows": rules.parts_fault(kind, amounts)
        or (rules.parts_fault(kind, restated, what="同口径还原数：") if restated else None),
        "#/boundary_on": rules.boundary_fault(restated=restated is not None, boundary=revision.boundary_on is not None),
    }
    return [FieldError(pointer, fault.detail, fault.code) for pointer, fault in whole.items() if fault]


async def known_scopes(session: AsyncSession, sources: Sources, kind: str, asked: Iterable[str]) -> dict[str, str]:
    """The scopes that a kind's rows may name, with their names; the registry is asked once for unknown carriers."""
    if kind == ReturnKind.CLUSTER_REVENUE:
        return {code: cluster.name for code, cluster in (await clusters_by_code(session)).items()}
    names = await carrier_names(session)
    if missing := [scope for scope in asked if scope != DISTRICT and scope not in names]:
        await ask_for_carrier(session, sources.siblings, sources.settings.registry_url, missing[0])
        names = await carrier_names(session)
    return {DISTRICT: "全区"} | names


def _unknown(kind: str, scope: str) -> str:
    if kind == ReturnKind.CLUSTER_REVENUE:
        return f"没有代码为“{scope}”的产业集群，请先登记"
    return f"没有代码为“{scope}”的载体"


def missing_from(kind: str, revision: Revision) -> list[FieldError]:
    """What a revision still lacks before it can be submitted."""
    errors = []
    if not revision.document_number:
        errors.append(FieldError("#/document_number", "提交前须填写文号", "required"))
    if not revision.source_unit:
        errors.append(FieldError("#/source_unit", "提交前须填写来源部门", "required"))
    scopes = {row.scope for row in revision.rows}
    if revision.cancels:
        return errors
    if kind != ReturnKind.CLUSTER_REVENUE and DISTRICT not in scopes:
        errors.append(FieldError("#/rows", "提交前须填写全区合计", "required"))
    elif not scopes:
        errors.append(FieldError("#/rows", "提交前须至少填写一行", "required"))
    return errors


def rows_of(rows: Sequence[ReturnRow]) -> list[Row]:
    """Rows to be written."""
    return [Row(**row.model_dump()) for row in rows]


def set_rows(revision: Revision, rows: Sequence[ReturnRow] | None) -> bool:
    """Make a revision's rows what is said, if anything is; answers whether that changes them."""
    if rows is None:
        return False
    said, kept = {row.scope: row for row in rows}, {row.scope: row for row in revision.rows}
    before = {row.scope: (row.amount, row.restated_amount) for row in revision.rows}
    if len(said) == len(rows) and before == {row.scope: (row.amount, row.restated_amount) for row in rows}:
        return False
    for scope, row in kept.items():
        if scope in said:
            row.amount, row.restated_amount = said[scope].amount, said[scope].restated_amount
    revision.rows = [kept[scope] for scope in kept if scope in said] + rows_of(
        [row for row in rows if row.scope not in kept or row is not said[row.scope]]
    )
    return True
