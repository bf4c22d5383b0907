from shop.tracing import client


def thumbs(run, up):
    client().create_feedback(run, key="thumbs", score=float(up))


thumbs(input("run? "), True)
