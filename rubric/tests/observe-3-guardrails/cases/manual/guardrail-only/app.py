from llm_guard.input_scanners import PromptInjection
from openai import OpenAI

scanner = PromptInjection()


def answer(question):
    safe, valid, risk = scanner.scan(question)
    if not valid:
        return None
    return OpenAI().responses.create(model="gpt-4o", input=safe)


if __name__ == "__main__":
    print(answer(input()))
