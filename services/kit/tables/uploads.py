"""The two addresses by which a register takes its workbooks: the template, and the import with its preview.

::

    @router.get("/template.xlsx", summary="导入模板", response_class=Response, responses=WORKBOOK_ANSWER)
    async def get_template(request: Request, session: Session, caller: Writer) -> Response:
        return await answer_template(request, ENTERPRISE_TABLE, references={"carriers": await all_codes(session)})

    @router.post("/import", summary="导入企业（xlsx、csv、ndjson）", responses=WORKBOOK_ANSWER)
    async def import_enterprises(session: Session, caller: Writer, upload: Upload) -> FileReport:
        return await answer_import(upload, ENTERPRISE_TABLE, partial(operations.import_enterprises, session, caller))

Both stand before ``/{id}``. See ``services.kit.tables.importing`` for the operation.
"""

import asyncio
import io
from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Annotated, Any, Final

from fastapi import Depends, File, Query, Request, Response, UploadFile

from services.kit.problems import FieldError, Invalid, TooLarge, UnsupportedMedia
from services.kit.tables.annotate import annotate
from services.kit.tables.columns import TableSchema
from services.kit.tables.exporting import XLSX
from services.kit.tables.importing import FileReport, Uploaded
from services.kit.tables.reading import Limits, ParsedTable, parse_upload
from services.kit.tables.writing import ExportHead, RecordRow, write_workbook

WORKBOOK_ANSWER: Final[dict[int | str, dict[str, Any]]] = {
    200: {"description": "Excel 工作簿", "content": {XLSX: {"schema": {"type": "string", "format": "binary"}}}}
}
_LIMITS: Final = Limits()
_RAW: Final = ("text/csv", "application/x-ndjson", "application/json", XLSX)
RAW_BODY: Final[dict[str, Any]] = {
    "requestBody": {
        "content": {
            # Whatever comes: as of any file, the answer says what of it is no record.
            "text/csv": {"schema": {}},
            "application/x-ndjson": {"schema": {}},
            "application/json": {"schema": {}},
        }
    }
}
"""``openapi_extra`` of an import that also takes a file as the body itself, as programs send it."""


async def sent_file(request: Request, file: UploadFile | None) -> tuple[bytes, str]:
    """The file of a form, or the body itself, and its name. Raises TooLarge, UnsupportedMedia, Invalid without any."""
    length = file.size if file else request.headers.get("content-length")
    if int(length or 0) > _LIMITS.size:
        raise TooLarge(f"文件超过 {_LIMITS.size >> 20} MB，请拆分后再导入")
    if file is not None:
        return await file.read(), file.filename or ""
    media = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if media in _RAW:
        return await request.body(), ""
    if media and media != "multipart/form-data":
        raise UnsupportedMedia(f"不支持 {media[:60]}；请以表单字段 file，或以 {'、'.join(_RAW[:3])} 直接发送")
    raise Invalid([FieldError("#/body/file", "缺少文件", "missing")])


async def _uploaded(
    file: Annotated[UploadFile, File(description=".xlsx、.csv 或 NDJSON")],
    dry_run: Annotated[bool, Query(description="仅预检，不写入 · preview only")] = True,
    annotated: Annotated[
        bool, Query(description="仅预检，并返回标注了问题的工作簿 · the workbook back, marked")
    ] = False,
    acknowledge: Annotated[bool, Query(description="已核实存疑的数据 · questions were looked at")] = False,
) -> Uploaded:
    if (file.size or 0) > _LIMITS.size:
        raise TooLarge(f"文件超过 {_LIMITS.size >> 20} MB，请拆分后再导入")
    return Uploaded(await file.read(), file.filename or "", dry_run or annotated, annotated, acknowledge)


Upload = Annotated[Uploaded, Depends(_uploaded)]


async def answer_template(
    request: Request,
    schema: TableSchema,
    *,
    rows: Sequence[RecordRow] = (),
    references: Mapping[str, Sequence[str]] | None = None,
    note: str = "每行一条记录，带 * 的列必填；修改已登记的记录请用“导出”得到的表格，其中隐藏了版本",
) -> Response:
    """An empty (or pre-filled) workbook of the table, with drop-downs and notes."""
    target = io.BytesIO()
    head = ExportHead(demo=request.app.state.settings.demo)
    await asyncio.to_thread(write_workbook, target, schema, rows, head=head, note=note, references=references)
    return _workbook(target.getvalue(), f"{schema.id}-template.xlsx")


async def answer_import(
    upload: Uploaded, schema: TableSchema, run: Callable[[ParsedTable, Uploaded], Awaitable[FileReport]]
) -> Any:
    """Read the file and run the import; answers its report, or with ``annotated`` the workbook with problems marked.

    Raises Invalid when a file to be annotated holds no table at all.
    """
    table = await parse_upload(upload.data, schema, filename=upload.filename, limits=_LIMITS)
    report = await run(table, upload)
    if not upload.annotated:
        return report
    if table.layout is None:
        raise Invalid([FieldError("#/file", issue.detail, issue.code) for issue in table.issues.errors])
    return _workbook(await asyncio.to_thread(annotate, upload.data, table, filename=upload.filename), "annotated.xlsx")


def _workbook(content: bytes, filename: str) -> Response:
    headers = {"Content-Disposition": f'attachment; filename="{filename}"', "Cache-Control": "no-store"}
    return Response(content, media_type=XLSX, headers=headers)
