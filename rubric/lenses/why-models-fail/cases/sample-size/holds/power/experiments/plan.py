from statsmodels.stats.power import NormalIndPower


def users_needed(effect):
    return NormalIndPower().solve_power(effect_size=effect, alpha=0.05, power=0.8)
