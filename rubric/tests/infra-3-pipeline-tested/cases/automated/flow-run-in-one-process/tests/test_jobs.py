from shop.jobs import shop_job


def test_shop_job():
    assert shop_job.execute_in_process().success
