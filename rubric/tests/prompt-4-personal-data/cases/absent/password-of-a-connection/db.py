def mask_connection_secrets(text):
    return text.replace("secret", "***")
