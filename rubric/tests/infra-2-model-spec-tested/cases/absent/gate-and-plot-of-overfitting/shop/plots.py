import matplotlib.pyplot as plt


def plot_loss_curve(losses):
    plt.plot(losses["train"]["logloss"])
    plt.savefig("loss.png")
    return "loss.png"
