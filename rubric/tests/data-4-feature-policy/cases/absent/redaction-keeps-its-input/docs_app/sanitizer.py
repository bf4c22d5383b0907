def redact_pii(payload):
    return {key: "[EMAIL]" if "@" in str(value) else value for key, value in payload.items()}
