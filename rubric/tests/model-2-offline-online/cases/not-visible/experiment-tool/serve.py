from growthbook import GrowthBook


def variant(user):
    return GrowthBook(attributes={"id": user}).get_feature_value("ranker", "old")
