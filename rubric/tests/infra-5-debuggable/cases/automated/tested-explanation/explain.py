import shap


def explain_prediction(model, row):
    explanation = shap.Explainer(model)(row)
    shap.plots.waterfall(explanation[0], show=False)
    return dict(zip(row.columns, explanation.values[0]))
