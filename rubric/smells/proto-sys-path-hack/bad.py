import sys

sys.path.append("..")  # expect: proto-sys-path-hack
sys.path.insert(0, "/opt/lib")  # expect: proto-sys-path-hack
