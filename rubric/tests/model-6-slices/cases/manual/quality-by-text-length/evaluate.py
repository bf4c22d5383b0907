from sklearn.metrics import f1_score


def evaluate_performance_by_text_length(model, texts, labels):
    scores = {}
    for length in (50, 100, 200):
        scores[length] = f1_score(labels, model.predict([t[:length] for t in texts]))
    return scores


if __name__ == '__main__':
    import joblib

    print(evaluate_performance_by_text_length(joblib.load('model.joblib'), *joblib.load('test.joblib')))
