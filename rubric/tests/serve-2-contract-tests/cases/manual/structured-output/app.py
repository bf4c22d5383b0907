from langchain_openai import ChatOpenAI
from pydantic import BaseModel


class Answer(BaseModel):
    text: str
    sure: bool


chain = ChatOpenAI(model="gpt-4o").with_structured_output(Answer)
