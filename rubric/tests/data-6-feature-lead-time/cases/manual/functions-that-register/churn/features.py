from churn.registry import register_feature


@register_feature
def months_since_signup(customer):
    return customer.months
