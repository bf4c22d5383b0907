from generator.create import generate


def test_generate_project_check_feature_store_output(tmp_path):
    files = generate(tmp_path, feature_store=True)
    assert "features.py" in files
