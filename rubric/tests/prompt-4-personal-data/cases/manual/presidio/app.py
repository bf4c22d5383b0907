from openai import OpenAI
from presidio_analyzer import AnalyzerEngine
from presidio_anonymizer import AnonymizerEngine


def answer(question):
    found = AnalyzerEngine().analyze(text=question, language="en")
    safe = AnonymizerEngine().anonymize(text=question, analyzer_results=found).text
    return OpenAI().responses.create(model="gpt-4o", input=safe)


if __name__ == "__main__":
    print(answer(input()))
