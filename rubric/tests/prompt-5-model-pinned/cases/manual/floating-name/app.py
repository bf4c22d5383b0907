from openai import OpenAI

client = OpenAI()


def answer(question):
    reply = client.chat.completions.create(
        model="gpt-4o", temperature=0.2, messages=[{"role": "user", "content": question}]
    )
    return reply.choices[0].message.content


if __name__ == "__main__":
    print(answer(input()))
