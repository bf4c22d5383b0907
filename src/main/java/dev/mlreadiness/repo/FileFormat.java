package dev.mlreadiness.repo;

import java.util.Locale;

/** Formats of models, data and other files that are told apart by their first bytes or, for a few, by name. */
public enum FileFormat {
    NONE,
    PICKLE(true),
    JOBLIB(true),
    /** A zip with pickles in it, as torch.save writes. */
    TORCH(true),
    HDF5(true),
    KERAS(true),
    SAFETENSORS(true),
    ONNX(true),
    SAVED_MODEL(true),
    TFLITE(true),
    GGUF(true),
    PMML(true),
    MOJO(true),
    XGBOOST(true),
    LIGHTGBM(true),
    CATBOOST(true),
    PARQUET,
    ARROW,
    ORC,
    AVRO,
    NUMPY,
    SQLITE,
    TFRECORD,
    RDATA,
    EXCEL,
    ZIP,
    GZIP,
    ARCHIVE,
    IMAGE,
    AUDIO,
    VIDEO,
    FONT,
    PDF,
    EXECUTABLE,
    BYTECODE,
    /** The text that stands for a file kept by Git LFS; see {@link LfsPointer}. */
    LFS_POINTER,
    UNKNOWN_BINARY;

    private final String id = name().toLowerCase(Locale.ROOT).replace('_', '-');
    private final boolean model;

    FileFormat() {
        this(false);
    }

    FileFormat(boolean model) {
        this.model = model;
    }

    /** The stable lower-case name used in rules and reports. */
    public String id() {
        return id;
    }

    /** True if files of this format usually hold a trained model. */
    public boolean isModel() {
        return model;
    }
}
