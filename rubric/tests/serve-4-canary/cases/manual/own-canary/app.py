from openai import OpenAI

client = OpenAI()


def answer(question):
    reply = client.chat.completions.create(
        model="gpt-4o", messages=[{"role": "user", "content": question}]
    )
    return reply.choices[0].message.content


def choose_prompt_variant(user):
    return "b" if hash(user) % 20 == 0 else "a"


if __name__ == "__main__":
    print(answer(choose_prompt_variant(input())))
