from evals.judge import verdicts

HUMAN = [1, 0, 1, 0]


def test_judge_agrees_with_human_labels():
    same = sum(a == b for a, b in zip(verdicts(), HUMAN))
    assert same / len(HUMAN) >= 0.7
