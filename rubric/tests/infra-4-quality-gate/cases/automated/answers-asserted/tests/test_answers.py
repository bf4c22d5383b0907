from deepeval import assert_test
from deepeval.metrics import AnswerRelevancyMetric
from deepeval.test_case import LLMTestCase

from shop.assistant import answer


def test_delivery():
    case = LLMTestCase(input="When?", actual_output=answer("When?"))
    assert_test(case, [AnswerRelevancyMetric(threshold=0.7)])
