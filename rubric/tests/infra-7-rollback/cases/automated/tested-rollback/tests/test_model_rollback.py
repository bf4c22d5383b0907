from types import SimpleNamespace

from registry import rollback_model


class FakeClient:
    def __init__(self):
        self.alias = "7"

    def get_model_version_by_alias(self, name, alias):
        return SimpleNamespace(version=self.alias)

    def set_registered_model_alias(self, name, alias, version):
        self.alias = version


def test_rollback_points_to_the_previous_version():
    client = FakeClient()
    assert rollback_model(client, "prices") == 6
    assert client.alias == "6"
