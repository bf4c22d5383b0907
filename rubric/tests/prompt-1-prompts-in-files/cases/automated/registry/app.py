from langfuse import Langfuse
from openai import OpenAI

prompt = Langfuse().get_prompt("answer", version=7)


def answer(question):
    return OpenAI().responses.create(model="gpt-4o", input=prompt.compile(question=question))
