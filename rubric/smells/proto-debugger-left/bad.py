import pdb

from IPython import embed


def train(batch):
    pdb.set_trace()  # expect: proto-debugger-left
    embed()  # expect: proto-debugger-left
    breakpoint()  # expect: proto-debugger-left
    return batch
