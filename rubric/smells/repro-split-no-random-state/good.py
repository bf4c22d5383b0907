from sklearn.model_selection import KFold, train_test_split

SEED = 7


def parts(x, y, **options):
    a, b = train_test_split(x, test_size=0.2, random_state=SEED)
    c, d = train_test_split(x, y, shuffle=False)
    e, f = train_test_split(x, y, **options)
    return a, b, c, d, e, f, KFold(5), my_split(x)


def my_split(x):
    return x
