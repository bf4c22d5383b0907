def interval(ax, confidence=0.95):
    ax.fill_between([0, 1], -confidence, confidence)
