import ragas


def check(score):
    assert 1 <= score <= 3, "Invalid score"
    return ragas.evaluate([score])


if __name__ == "__main__":
    check(2)
