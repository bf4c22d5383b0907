from langfuse import observe
from openai import OpenAI

client = OpenAI()


@observe()
def answer(question):
    return client.chat.completions.create(model="gpt-4o-2024-08-06", messages=[{"role": "user", "content": question}])
