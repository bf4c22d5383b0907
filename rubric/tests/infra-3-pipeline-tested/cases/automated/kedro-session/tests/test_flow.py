from kedro.framework.session import KedroSession


def test_default():
    with KedroSession.create() as session:
        assert session.run()
