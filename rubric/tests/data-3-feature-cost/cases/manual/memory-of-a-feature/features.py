import pandas as pd
import tracemalloc


def measure_session_feature():
    tracemalloc.start()
    pd.read_csv("sessions.csv").groupby("customer_id").size()
    print(tracemalloc.get_traced_memory())


if __name__ == "__main__":
    measure_session_feature()
