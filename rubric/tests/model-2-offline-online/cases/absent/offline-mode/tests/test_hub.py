from service.hub import load


def test_load_offline_equals_online():
    online = load("tiny", False)
    offline = load("tiny", True)
    assert type(offline) is type(online)
    assert offline.weight.shape == online.weight.shape
