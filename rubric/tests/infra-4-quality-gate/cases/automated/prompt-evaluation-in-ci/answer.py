from langchain_openai import ChatOpenAI


def answer(question):
    with open("prompts/answer.txt") as prompt:
        return ChatOpenAI(model="gpt-4o-mini").invoke(prompt.read() + question)
