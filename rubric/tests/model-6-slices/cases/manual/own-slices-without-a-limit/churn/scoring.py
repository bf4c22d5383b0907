from sklearn.metrics import f1_score


def slice_scores(model, frame, column):
    scores = {}
    for value, rows in frame.groupby(column):
        scores[value] = f1_score(rows["churned"], model.predict(rows[["age"]]))
    return scores
