from sklearn.model_selection import train_test_split


def split(frame):
    # TimeSeriesSplit would be better here
    return train_test_split(frame, test_size=0.2, shuffle=True, random_state=1)
