from churn import scores


def test_gap_between_train_and_test():
    train_score, test_score = scores()
    assert train_score - test_score < 0.05
