package acme;

import org.springframework.ai.chat.evaluation.RelevancyEvaluator;
import org.springframework.ai.evaluation.EvaluationRequest;

class Quality {
    boolean relevant(RelevancyEvaluator evaluator, EvaluationRequest request) {
        return new RelevancyEvaluator(Models.builder()).evaluate(request).isPass();
    }
}
