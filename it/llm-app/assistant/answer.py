from pathlib import Path

from langfuse import observe
from openai import OpenAI

PROMPT = Path("prompts/answer.md").read_text()
client = OpenAI(max_retries=2, timeout=20)


@observe()
def answer(question):
    reply = client.chat.completions.create(
        model="gpt-4o-2024-11-20",
        temperature=0.2,
        seed=7,
        messages=[{"role": "system", "content": PROMPT}, {"role": "user", "content": question}],
    )
    return reply.choices[0].message.content
