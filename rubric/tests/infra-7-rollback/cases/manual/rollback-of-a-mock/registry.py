def demote(client, name):
    current = int(client.current(name))
    client.point(name, str(current - 1))
    return current - 1
