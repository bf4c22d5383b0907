from store import rollback


class FakeSession:
    rolled_back = False

    def rollback(self):
        self.rolled_back = True


def test_rollback():
    session = FakeSession()
    rollback(session)
    assert session.rolled_back
