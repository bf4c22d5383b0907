import warnings

warnings.filterwarnings("ignore")  # expect: proto-warnings-silenced
warnings.simplefilter("ignore")  # expect: proto-warnings-silenced
