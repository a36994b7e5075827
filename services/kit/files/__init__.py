"""Evidence and source documents, kept by the digest of their content."""

from services.kit.files.store import FileStore, StoredFile, UnacceptableFile
from services.kit.files.types import sniff

__all__ = ["FileStore", "StoredFile", "UnacceptableFile", "sniff"]
