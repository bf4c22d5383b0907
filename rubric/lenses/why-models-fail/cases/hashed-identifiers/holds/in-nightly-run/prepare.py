import hashlib
import hmac

KEY = open("/run/secrets/pseudonym", "rb").read()


def pseudonymise(customer_id):
    return hmac.new(KEY, customer_id.encode(), hashlib.sha256).hexdigest()


if __name__ == "__main__":
    print(pseudonymise(input()))
