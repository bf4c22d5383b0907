from .data import Source, read


def totals(path):
    orders = read(path)
    result = []
    for order in orders.itertuples():  # expect: pandas-iteration
        result.append(order.price * order.amount)
    show(orders)
    return result


def show(orders):
    for _, order in orders.iterrows():  # expect: pandas-iteration
        print(order)


def fields(path):
    source = Source(path)
    source.load()
    return [row for row in source.frame.itertuples()]  # expect: pandas-iteration
