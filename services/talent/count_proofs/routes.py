"""Count proofs over HTTP. Whoever has the key could try out numbers: only the office makes them, for an auditor."""

from fastapi import Response

from services.kit.database import Session
from services.kit.routing import resource_router
from services.talent.access import Keys, Office
from services.talent.count_proofs import operations
from services.talent.count_proofs.schemas import CountProof, NewCountProof

router = resource_router(prefix="/v1/count-proofs", tag="计数核验")

_TEXT = "text/plain; charset=utf-8"


@router.post("", summary="计数核验：带密钥的哈希与人数")
async def prove_count(
    session: Session, caller: Office, master: Keys, asked: NewCountProof, response: Response
) -> CountProof:
    response.headers["Cache-Control"] = "no-store"
    return await operations.prove_count(session, caller, master, asked)


@router.post(
    "/file",
    summary="计数核验文件",
    response_class=Response,
    responses={200: {"description": "文本文件", "content": {"text/plain": {"schema": {"type": "string"}}}}},
)
async def prove_count_as_file(session: Session, caller: Office, master: Keys, asked: NewCountProof) -> Response:
    proof = await operations.prove_count(session, caller, master, asked)
    head = [
        f"# 计数核验 {proof.counted_from or ''}至{proof.counted_to}，共 {proof.count} 人，每人一次",
        f"# 算法 {proof.algorithm}（证件号码大写、去空格，密钥由审计方持有）；无证件号码 {proof.without_number} 人",
        f"# 生成于 {proof.made_at.isoformat(timespec='seconds')}{'；演示数据·合成' if proof.synthetic else ''}",
    ]
    headers = {
        "Content-Disposition": f'attachment; filename="count-proof-{proof.counted_to}.txt"',
        "Cache-Control": "no-store",
    }
    return Response("\n".join([*head, *proof.hashes, ""]), media_type=_TEXT, headers=headers)
