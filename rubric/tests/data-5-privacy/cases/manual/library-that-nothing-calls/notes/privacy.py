from presidio_analyzer import AnalyzerEngine
from presidio_anonymizer import AnonymizerEngine

ANALYZER = AnalyzerEngine()
ANONYMIZER = AnonymizerEngine()


def redact(text):
    found = ANALYZER.analyze(text=text, language="en")
    return ANONYMIZER.anonymize(text=text, analyzer_results=found).text
