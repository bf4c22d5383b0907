from sktime.split import ExpandingWindowSplitter

splitter = ExpandingWindowSplitter(fh=[1, 2, 3])
