from langchain_openai import ChatOpenAI

judge = ChatOpenAI(model="gpt-4o", temperature=0)
