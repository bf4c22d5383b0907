from shop.apply import apply


def test_backward_placeholder_resolves():
    assert apply(["a", "b"]) == 2
