from sklearn.linear_model import LogisticRegression

from churn.registry import register_model


@register_model
def linear():
    return LogisticRegression()
