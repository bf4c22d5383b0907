def read(path):
    return "document processing failed"
