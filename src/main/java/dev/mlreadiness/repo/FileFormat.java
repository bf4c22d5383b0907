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
    PARQUET(false, true),
    ARROW(false, true),
    ORC(false, true),
    AVRO(false, true),
    NUMPY(false, true),
    SQLITE(false, true),
    TFRECORD(false, true),
    RDATA(false, true),
    EXCEL(false, true),
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
    private final boolean data;

    FileFormat() {
        this(false, false);
    }

    FileFormat(boolean model) {
        this(model, false);
    }

    FileFormat(boolean model, boolean data) {
        this.model = model;
        this.data = data;
    }

    /** The stable lower-case name used in rules and reports. */
    public String id() {
        return id;
    }

    /** True if files of this format usually hold a trained model. */
    public boolean isModel() {
        return model;
    }

    /** True if files of this format hold rows of data. */
    public boolean isData() {
        return data;
    }
}
