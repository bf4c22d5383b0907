from langchain_community.callbacks import get_openai_callback
from langchain_openai import ChatOpenAI


def answer(question):
    with get_openai_callback() as usage:
        reply = ChatOpenAI(model="gpt-4o").invoke(question)
        print(usage.total_cost)
    return reply


if __name__ == "__main__":
    print(answer(input()))
