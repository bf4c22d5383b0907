from lightgbm import LGBMClassifier, early_stopping
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import train_test_split
from tensorflow import keras
from tensorflow.keras.callbacks import EarlyStopping


def three_parts(x, y):
    x_train, x_test, y_train, y_test = train_test_split(x, y, random_state=0)
    x_train, x_val, y_train, y_val = train_test_split(x_train, y_train, random_state=0)
    model = keras.Sequential([keras.layers.Dense(1)])
    model.fit(x_train, y_train, validation_data=(x_val, y_val), callbacks=[EarlyStopping(patience=5)])
    return model.evaluate(x_test, y_test)


def watched_only(x, y):
    x_train, x_test, y_train, y_test = train_test_split(x, y, random_state=0)
    model = keras.Sequential([keras.layers.Dense(1)])
    model.fit(x_train, y_train, epochs=10, validation_data=(x_test, y_test))
    return model.evaluate(x_test, y_test)


def by_the_training_loss(x, y):
    x_train, x_test, y_train, y_test = train_test_split(x, y, random_state=0)
    model = keras.Sequential([keras.layers.Dense(1)])
    stop = EarlyStopping(monitor="loss", patience=5)
    model.fit(x_train, y_train, validation_data=(x_test, y_test), callbacks=[stop])
    return model.evaluate(x_test, y_test)


def odd_names(x, y):
    x_train, held, y_train, kept = train_test_split(x, y, random_state=0)
    x_val, x_test, y_val, y_test = train_test_split(held, kept, random_state=0)
    model = LGBMClassifier()
    model.fit(x_train, y_train, eval_set=[(x_val, y_val)], callbacks=[early_stopping(20)])
    return roc_auc_score(y_test, model.predict_proba(x_test)[:, 1])
