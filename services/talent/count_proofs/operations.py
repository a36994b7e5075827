"""Proving a count. Nothing is kept but the line in the log of looks."""

from sqlalchemy.ext.asyncio import AsyncSession

from services.kit import clock
from services.kit.callers import Caller
from services.kit.problems import FieldError, Invalid
from services.kit.vault import Master
from services.talent.access_logs.operations import log_look
from services.talent.access_logs.rules import Action, Purpose
from services.talent.count_proofs import queries, rules
from services.talent.count_proofs.schemas import CountProof, NewCountProof
from services.talent.field_keys.queries import open_keys
from services.talent.people.queries import opened


async def prove_count(session: AsyncSession, caller: Caller, master: Master, asked: NewCountProof) -> CountProof:
    """The keyed hashes of who counts. The look at their numbers is kept, the key is not. Raises Invalid."""
    if asked.counted_from is not None and asked.counted_from > asked.counted_to:
        raise Invalid([FieldError("#/counted_to", "截止日不能早于起始日", "order")])
    people = await queries.counted_people(session, asked.counted_from, asked.counted_to)
    vault = await open_keys(session, master)
    numbers = [number for person in people if (number := opened(vault, person)["document_number"])]
    await log_look(
        session,
        caller,
        Action.COUNT_PROOF,
        ["document_number"],
        people=len(people),
        purpose=Purpose.AUDIT,
        note=asked.note,
    )
    return CountProof(
        counted_from=asked.counted_from,
        counted_to=asked.counted_to,
        made_at=clock.now(),
        count=len(people),
        without_number=len(people) - len(numbers),
        hashes=rules.hashes(asked.key.get_secret_value(), numbers),
        synthetic=any(person.synthetic for person in people),
    )
