from shop.routes import choose as route


def test_canary_gets_its_share():
    chosen = [route(str(n), 5) for n in range(10000)]
    assert 300 < chosen.count("new") < 700
