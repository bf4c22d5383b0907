from app import answer


def test_sql_injection():
    assert answer("'; drop table users") is not None


def test_dependency_injection():
    assert answer
