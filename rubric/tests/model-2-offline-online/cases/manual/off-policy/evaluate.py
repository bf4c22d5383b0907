from obp.ope import InverseProbabilityWeighting, OffPolicyEvaluation


def estimate(feedback, actions):
    ope = OffPolicyEvaluation(bandit_feedback=feedback, ope_estimators=[InverseProbabilityWeighting()])
    return ope.estimate_policy_values(action_dist=actions)


if __name__ == "__main__":
    import joblib

    print(estimate(*joblib.load("logged.joblib")))
