import os

from openai import OpenAI

client = OpenAI()


def answer(question):
    reply = client.chat.completions.create(
        model=os.environ["MODEL"], messages=[{"role": "user", "content": question}]
    )
    return reply.choices[0].message.content
