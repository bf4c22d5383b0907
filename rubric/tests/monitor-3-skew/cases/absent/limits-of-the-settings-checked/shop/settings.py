class DriftConfig:
    def __init__(self, psi_drift_threshold):
        if psi_drift_threshold < 0:
            raise ValueError("drift.psi_drift_threshold must not be negative")
        self.threshold = psi_drift_threshold
