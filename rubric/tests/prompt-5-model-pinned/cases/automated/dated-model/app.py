from openai import OpenAI

client = OpenAI()


def answer(question):
    reply = client.chat.completions.create(
        model="gpt-4o-2024-11-20", temperature=0.2, messages=[{"role": "user", "content": question}]
    )
    return reply.choices[0].message.content
