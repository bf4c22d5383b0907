from langchain.indexes import SQLRecordManager, index


def sync(documents, store):
    manager = SQLRecordManager("contracts", db_url="sqlite:///records.db")
    return index(documents, manager, store, cleanup="incremental", source_id_key="source")


if __name__ == "__main__":
    sync([], None)
