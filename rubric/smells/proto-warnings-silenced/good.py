import warnings

warnings.filterwarnings("ignore", category=DeprecationWarning)
warnings.filterwarnings("ignore", ".*convergence.*")
warnings.filterwarnings("error")


def quiet():
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
