def canary_token():
    return "7f3a"
