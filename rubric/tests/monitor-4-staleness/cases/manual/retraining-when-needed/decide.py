from shop.tables import distance


def should_retrain(limit):
    return distance("train", "served") > limit


if __name__ == "__main__":
    print(should_retrain(0.2))
