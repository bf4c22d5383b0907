from lightgbm import LGBMClassifier, early_stopping
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import train_test_split
from tensorflow import keras
from tensorflow.keras.callbacks import EarlyStopping, ModelCheckpoint


def network(x, y):
    x_train, x_test, y_train, y_test = train_test_split(x, y, random_state=0)
    model = keras.Sequential([keras.layers.Dense(1)])
    model.compile(loss="mse")
    stop = EarlyStopping(patience=5)
    model.fit(x_train, y_train, epochs=100, validation_data=(x_test, y_test), callbacks=[stop])  # expect: eval-early-stop-on-test
    return model.evaluate(x_test, y_test)


def best_weights(x, y):
    x_train, x_test, y_train, y_test = train_test_split(x, y, random_state=0)
    model = keras.Sequential([keras.layers.Dense(1)])
    keep = ModelCheckpoint("best.keras", save_best_only=True)
    model.fit(x_train, y_train, epochs=9, validation_data=(x_test, y_test), callbacks=[keep])  # expect: eval-early-stop-on-test
    print(model.evaluate(x_test, y_test))


def trees(x, y):
    x_train, x_test, y_train, y_test = train_test_split(x, y, random_state=0)
    model = LGBMClassifier()
    model.fit(x_train, y_train, eval_set=[(x_test, y_test)], callbacks=[early_stopping(20)])  # expect: eval-early-stop-on-test
    return roc_auc_score(y_test, model.predict_proba(x_test)[:, 1])
