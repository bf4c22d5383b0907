import nannyml


def estimate(reference, rows):
    calculator = nannyml.CBPE(y_pred="p", y_pred_proba="q", y_true="y", metrics=["roc_auc"], problem_type="classification_binary")
    return calculator.fit(reference).estimate(rows).to_df()
