from model import BaselineNet


def test_baseline_builds():
    assert BaselineNet().head.out_features == 2
