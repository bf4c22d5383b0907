print("see the wiki")
