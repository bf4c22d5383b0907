def age_at_signup(frame):
    return frame["signup"] - frame["born"]


FEATURES = {"age_at_signup": age_at_signup}
