from langchain_community.vectorstores import Qdrant
from langchain_openai import OpenAIEmbeddings


def ingest(documents):
    Qdrant.from_documents(documents, OpenAIEmbeddings(), collection_name="contracts")


if __name__ == "__main__":
    ingest([])
