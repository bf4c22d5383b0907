def report(train_score, test_score):
    print("gap", train_score - test_score)
