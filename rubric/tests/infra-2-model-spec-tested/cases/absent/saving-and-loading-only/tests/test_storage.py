from storage import load, save


def test_saved_object_is_loaded(tmp_path):
    save({"weights": [1, 2]}, tmp_path / "model.joblib")
    assert load(tmp_path / "model.joblib") == {"weights": [1, 2]}
