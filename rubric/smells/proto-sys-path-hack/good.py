import sys

print(sys.path, sys.argv)
paths = []
paths.append("..")
