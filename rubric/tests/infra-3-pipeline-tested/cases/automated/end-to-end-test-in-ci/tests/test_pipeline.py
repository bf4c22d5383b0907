from pipeline import predict, prepare, train_model


def test_whole_pipeline(tmp_path):
    source = tmp_path / "rows.csv"
    source.write_text("age,income,bought\n20,1,0\n30,2,0\n40,5,1\n50,6,1\n")
    rows = prepare(source)
    train_model(rows, tmp_path / "model.joblib")
    predictions = predict(tmp_path / "model.joblib", rows)
    assert len(predictions) == 4
