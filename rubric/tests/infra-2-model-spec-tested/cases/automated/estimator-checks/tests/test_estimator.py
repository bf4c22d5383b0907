from sklearn.utils.estimator_checks import parametrize_with_checks

from estimator import MajorityClassifier


@parametrize_with_checks([MajorityClassifier()])
def test_estimator(estimator, check):
    check(estimator)
