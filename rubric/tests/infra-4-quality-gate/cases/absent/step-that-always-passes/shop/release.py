def deploy():
    print("deployed")
