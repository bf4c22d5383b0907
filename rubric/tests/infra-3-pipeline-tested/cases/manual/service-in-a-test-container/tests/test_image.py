from testcontainers.core.container import DockerContainer

from shop.client import ask


def test_predict():
    with DockerContainer("shop/api:latest").with_exposed_ports(8000) as container:
        assert ask(container, {"age": 40})["bought"] is True
