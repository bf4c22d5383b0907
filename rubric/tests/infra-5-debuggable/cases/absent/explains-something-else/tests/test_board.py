from churn.board import availability, explain_file


def test_availability_explains_missing_metrics():
    level, message = availability({})
    assert level == "warning" and message


def test_explain_file_found():
    assert "settings" in explain_file("app.ini")
