def contributions(model, row):
    return [weight * value for weight, value in zip(model.coef_[0], row)]
