class GateFailure(Exception):
    pass


def run_gates(test_auc, train_auc):
    if train_auc - test_auc > 0.1:
        raise GateFailure("overfitting")
