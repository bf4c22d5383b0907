MIN_CONFIDENCE = 0.6


def answer(model, features):
    confidence = max(model.predict_proba([features])[0])
    if confidence < MIN_CONFIDENCE:
        return {"answer": None, "reason": "unsure"}
    return {"answer": int(model.predict([features])[0])}
