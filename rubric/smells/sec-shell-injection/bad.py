import os
import subprocess


def copy(source, target):
    os.system("cp " + source + " " + target)  # expect: sec-shell-injection
    subprocess.run(f"gzip {target}", shell=True)  # expect: sec-shell-injection
