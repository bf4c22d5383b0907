from imblearn.over_sampling import SMOTE


def balanced(x, y):
    return SMOTE(random_state=0).fit_resample(x, y)  # expect: leak-resample-before-split
