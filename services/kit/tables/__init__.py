"""Tables of records as people exchange them: Excel, CSV and NDJSON, all driven by one pydantic model.

``TableSchema.of(Model, …)`` reads the model once; from then on ``template``/``write_workbook`` write, ``read_table``
reads, ``annotate`` gives the same workbook back with its problems marked, and ``stream_csv``/``stream_ndjson``/
``export_workbook`` export. Nothing here knows a domain.
"""

from services.kit.tables.annotate import annotate, annotate_all
from services.kit.tables.columns import Column, TableSchema
from services.kit.tables.exporting import CSV, NDJSON, XLSX, download, export_workbook, stream_csv, stream_ndjson
from services.kit.tables.issues import Issue, Issues
from services.kit.tables.reading import Limits, ParsedTable, parse_upload, read_table
from services.kit.tables.writing import DEMO_MARK, ExportHead, RecordRow, WorkbookWriter, write_workbook

__all__ = [
    "CSV",
    "DEMO_MARK",
    "NDJSON",
    "XLSX",
    "Column",
    "ExportHead",
    "Issue",
    "Issues",
    "Limits",
    "ParsedTable",
    "RecordRow",
    "TableSchema",
    "WorkbookWriter",
    "annotate",
    "annotate_all",
    "download",
    "export_workbook",
    "parse_upload",
    "read_table",
    "stream_csv",
    "stream_ndjson",
    "write_workbook",
]
