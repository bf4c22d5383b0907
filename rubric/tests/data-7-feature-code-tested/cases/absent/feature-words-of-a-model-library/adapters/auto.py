from adapters.layer import Adapter


class AdapterForFeatureExtraction(Adapter):
    @classmethod
    def from_pretrained(cls, name):
        return cls()
