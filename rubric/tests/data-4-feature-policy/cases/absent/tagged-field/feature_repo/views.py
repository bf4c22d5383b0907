from feast import Field
from feast.types import String

name = Field("name", String, "pii")
