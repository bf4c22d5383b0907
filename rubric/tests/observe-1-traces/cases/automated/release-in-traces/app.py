from langfuse import Langfuse
from openai import OpenAI

langfuse = Langfuse(release="2026.11.1")


def answer(question):
    with langfuse.start_as_current_generation(name="answer", version="prompt-7"):
        return OpenAI().responses.create(model="gpt-4o", input=question)
