def bucket(age):
    return age // 10
