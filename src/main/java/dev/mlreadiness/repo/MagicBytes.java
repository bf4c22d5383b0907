package dev.mlreadiness.repo;

import java.util.Locale;

/** Names the format of a file by its first bytes and, where those say too little, by its extension. */
final class MagicBytes {

    private MagicBytes() {}

    /** The format; NONE for text and for an empty head. */
    static FileFormat format(String path, FileKind kind, FileHead head) {
        if (head.length() == 0) {
            return FileFormat.NONE;
        }
        boolean mayBeAnything =
                kind == FileKind.BINARY || kind == FileKind.OTHER || kind == FileKind.XML || kind == FileKind.TEXT;
        if (!mayBeAnything) {
            return head.startsWith(LfsPointer.FIRST_LINE) ? FileFormat.LFS_POINTER : FileFormat.NONE;
        }
        String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        String extension = KindRules.extension(name);
        if (head.startsWith(LfsPointer.FIRST_LINE)) {
            return FileFormat.LFS_POINTER;
        }
        FileFormat format = model(name, extension, head);
        if (format == FileFormat.NONE) {
            format = data(extension, head);
        }
        if (format == FileFormat.NONE) {
            format = media(head);
        }
        if (format == FileFormat.NONE && head.hasByte(0) && !head.isMarkedWide()) {
            return FileFormat.UNKNOWN_BINARY;
        }
        return format;
    }

    private static FileFormat model(String name, String extension, FileHead head) {
        if (head.startsWith("PK\003\004")) {
            return zip(name, extension, head);
        }
        if (head.startsWith(0x89, 'H', 'D', 'F', '\r', '\n', 0x1A, '\n')) {
            return extension.equals("keras") ? FileFormat.KERAS : FileFormat.HDF5;
        }
        if (head.startsWith("GGUF") || head.startsWith("lmgg") || head.startsWith("tjgg")) {
            return FileFormat.GGUF;
        }
        if (head.hasAt(4, "TFL3")) {
            return FileFormat.TFLITE;
        }
        if (isSafetensors(head)) {
            return FileFormat.SAFETENSORS;
        }
        if (isPickle(extension, head)) {
            return extension.equals("joblib")
                    ? FileFormat.JOBLIB
                    : isTorch(extension) ? FileFormat.TORCH : FileFormat.PICKLE;
        }
        if (extension.equals("pmml") || head.find("<PMML", 1_000) >= 0) {
            return FileFormat.PMML;
        }
        if (head.startsWith("CBM1")) {
            return FileFormat.CATBOOST;
        }
        if (head.startsWith("binf") || extension.equals("ubj") && head.at(0) == '{') {
            return FileFormat.XGBOOST;
        }
        if (head.startsWith("tree\nversion=v")) {
            return FileFormat.LIGHTGBM;
        }
        return protobuf(name, extension, head);
    }

    /** A protobuf message has no mark: the name must say it and the first byte be the tag of a low field. */
    private static FileFormat protobuf(String name, String extension, FileHead head) {
        int tag = head.at(0);
        if (extension.equals("onnx") && (tag == 0x08 || tag == 0x12 || tag == 0x3A)) {
            return FileFormat.ONNX;
        }
        if (name.equals("saved_model.pb") && (tag == 0x08 || tag == 0x12)) {
            return FileFormat.SAVED_MODEL;
        }
        return FileFormat.NONE;
    }

    private static FileFormat zip(String name, String extension, FileHead head) {
        if (head.find("data.pkl", head.length()) >= 0 || isTorch(extension)) {
            return FileFormat.TORCH;
        }
        return switch (extension) {
            case "keras" -> FileFormat.KERAS;
            case "npz" -> FileFormat.NUMPY;
            case "xlsx", "xlsm" -> FileFormat.EXCEL;
            default -> name.contains("mojo") || head.find("model.ini", 200) >= 0 ? FileFormat.MOJO : FileFormat.ZIP;
        };
    }

    private static boolean isTorch(String extension) {
        return switch (extension) {
            case "pt", "pth", "ckpt", "mar" -> true;
            default -> false;
        };
    }

    /** Eight bytes of length, then a JSON object. */
    private static boolean isSafetensors(FileHead head) {
        return head.at(8) == '{' && head.at(9) == '"' && head.at(5) == 0 && head.at(6) == 0 && head.at(7) == 0;
    }

    /** Protocols 2 to 5 start with 0x80 and the number; 0 and 1 have no mark, so the name must say it. */
    private static boolean isPickle(String extension, FileHead head) {
        if (head.at(0) == 0x80 && head.at(1) >= 2 && head.at(1) <= 5) {
            return head.length() > 2 && head.at(2) != 0;
        }
        boolean named = extension.equals("pkl") || extension.equals("pickle") || extension.equals("p");
        int first = head.at(0);
        return named && (first == '(' || first == ']' || first == '}' || first == 'c' || first == 'I' || first == 'F');
    }

    private static FileFormat data(String extension, FileHead head) {
        if (head.startsWith("PAR1") || head.startsWith("PARE")) {
            return FileFormat.PARQUET;
        }
        if (head.startsWith("ARROW1") || head.startsWith("FEA1")) {
            return FileFormat.ARROW;
        }
        if (head.startsWith(0x93, 'N', 'U', 'M', 'P', 'Y')) {
            return FileFormat.NUMPY;
        }
        if (head.startsWith("SQLite format 3\0")) {
            return FileFormat.SQLITE;
        }
        if (head.startsWith("ORC") && extension.equals("orc")) {
            return FileFormat.ORC;
        }
        if (head.startsWith("Obj\001")) {
            return FileFormat.AVRO;
        }
        if (head.startsWith(0x1F, 0x8B)) {
            return extension.equals("rds") || extension.equals("rdata") ? FileFormat.RDATA : FileFormat.GZIP;
        }
        if (head.startsWith("RDX2\n") || head.startsWith("RDX3\n")) {
            return FileFormat.RDATA;
        }
        if (head.startsWith(0xD0, 0xCF, 0x11, 0xE0) && extension.equals("xls")) {
            return FileFormat.EXCEL;
        }
        if (extension.equals("tfrecord") || extension.equals("tfrecords")) {
            return FileFormat.TFRECORD;
        }
        return archive(head);
    }

    private static FileFormat archive(FileHead head) {
        boolean archive = head.startsWith("BZh")
                || head.startsWith(0xFD, '7', 'z', 'X', 'Z', 0)
                || head.startsWith(0x28, 0xB5, 0x2F, 0xFD)
                || head.startsWith('7', 'z', 0xBC, 0xAF)
                || head.startsWith("Rar!")
                || head.hasAt(257, "ustar");
        return archive ? FileFormat.ARCHIVE : FileFormat.NONE;
    }

    private static FileFormat media(FileHead head) {
        if (head.startsWith(0x89, 'P', 'N', 'G') || head.startsWith(0xFF, 0xD8, 0xFF) || head.startsWith("GIF8")) {
            return FileFormat.IMAGE;
        }
        if (head.startsWith("RIFF")) {
            return head.hasAt(8, "WEBP")
                    ? FileFormat.IMAGE
                    : head.hasAt(8, "AVI ") ? FileFormat.VIDEO : FileFormat.AUDIO;
        }
        if (head.startsWith('I', 'I', '*', 0) || head.startsWith('M', 'M', 0, '*') || head.startsWith(0, 0, 1, 0)) {
            return FileFormat.IMAGE;
        }
        if (head.startsWith("%PDF-")) {
            return FileFormat.PDF;
        }
        if (head.startsWith("fLaC") || head.startsWith("OggS") || head.startsWith("ID3")) {
            return FileFormat.AUDIO;
        }
        if (head.hasAt(4, "ftyp") || head.startsWith(0x1A, 0x45, 0xDF, 0xA3)) {
            return FileFormat.VIDEO;
        }
        if (head.startsWith("wOFF")
                || head.startsWith("wOF2")
                || head.startsWith(0, 1, 0, 0, 0)
                || head.startsWith("OTTO")) {
            return FileFormat.FONT;
        }
        if (head.startsWith(0x7F, 'E', 'L', 'F') || head.startsWith(0xCF, 0xFA, 0xED, 0xFE) || isWindowsProgram(head)) {
            return FileFormat.EXECUTABLE;
        }
        return head.startsWith(0xCA, 0xFE, 0xBA, 0xBE) ? FileFormat.BYTECODE : FileFormat.NONE;
    }

    private static boolean isWindowsProgram(FileHead head) {
        return head.startsWith("MZ") && head.hasByte(0);
    }
}
