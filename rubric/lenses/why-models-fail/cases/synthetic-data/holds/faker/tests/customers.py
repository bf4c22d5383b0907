from faker import Faker


def customers(n):
    fake = Faker()
    return [{"name": fake.name(), "age": 30} for _ in range(n)]
