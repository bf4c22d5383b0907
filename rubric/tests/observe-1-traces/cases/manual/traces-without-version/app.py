from langsmith import traceable
from openai import OpenAI


@traceable
def answer(question):
    return OpenAI().responses.create(model="gpt-4o", input=question)
