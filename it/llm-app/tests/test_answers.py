from deepeval import assert_test
from deepeval.metrics import AnswerRelevancyMetric
from deepeval.test_case import LLMTestCase

from assistant.answer import answer


def test_cancel_question():
    case = LLMTestCase(input="When can I cancel?", actual_output=answer("When can I cancel?"))
    assert_test(case, [AnswerRelevancyMetric(threshold=0.7)])
