import subprocess


def start():
    subprocess.run(["sbatch", "train.sh"], check=True)
