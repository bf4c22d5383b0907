from datetime import date

from pydantic import BaseModel


class DocumentChunk(BaseModel):
    text: str
    source_url: str
    published_at: date
    licence: str
