package dev.mlreadiness.repo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MagicBytesTest {

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "m.pkl            | 80 04 95 10                           | pickle",
                "m                | 80 05 95 10                           | pickle",
                "m.joblib         | 80 03 63 6a                           | joblib",
                "m.pkl            | 28 64 70 30                           | pickle",
                "m.pth            | 80 02 8a 0a                           | torch",
                "m.pt             | 50 4b 03 04                           | torch",
                "m.bin            | 50 4b 03 04 00 61 2f 64 61 74 61 2e 70 6b 6c | torch",
                "a.zip            | 50 4b 03 04                           | zip",
                "gbm_mojo.zip     | 50 4b 03 04                           | mojo",
                "m.keras          | 50 4b 03 04                           | keras",
                "a.npz            | 50 4b 03 04                           | numpy",
                "m.h5             | 89 48 44 46 0d 0a 1a 0a               | hdf5",
                "m.safetensors    | 20 00 00 00 00 00 00 00 7b 22         | safetensors",
                "m.onnx           | 08 07 12 07                           | onnx",
                "m.onnx           | 76 00 00 00                           | unknown-binary",
                "v/saved_model.pb | 08 01 12 00                           | saved-model",
                "graph.pb         | 0a 01 00 00                           | unknown-binary",
                "m.gguf           | 47 47 55 46 03                        | gguf",
                "m.tflite         | 1c 00 00 00 54 46 4c 33               | tflite",
                "m.cbm            | 43 42 4d 31 00                        | catboost",
                "a.parquet        | 50 41 52 31                           | parquet",
                "a.feather        | 41 52 52 4f 57 31                     | arrow",
                "a.npy            | 93 4e 55 4d 50 59                     | numpy",
                "a.db             | 53 51 4c 69 74 65 20 66 6f 72 6d 61 74 20 33 00 | sqlite",
                "a.gz             | 1f 8b 08                              | gzip",
                "a.rds            | 1f 8b 08                              | rdata",
                "a.avro           | 4f 62 6a 01                           | avro",
                "a.tar            | 00 00 00                              | unknown-binary",
                "a.png            | 89 50 4e 47 0d 0a 1a 0a               | image",
                "a.jpg            | ff d8 ff e0                           | image",
                "a.pdf            | 25 50 44 46 2d 31                     | pdf",
                "a.so             | 7f 45 4c 46 02                        | executable",
                "A.class          | ca fe ba be 00                        | bytecode",
                "a.bin            | 41 42 43                              | none",
                "a.bin            | 80                                    | none",
            })
    void firstBytes(String path, String hex, String format) {
        String[] digits = hex.trim().split(" ");
        byte[] bytes = new byte[digits.length];
        for (int i = 0; i < digits.length; i++) {
            bytes[i] = (byte) Integer.parseInt(digits[i], 16);
        }
        assertThat(SourceFile.of(path, bytes).format().id()).isEqualTo(format);
    }

    @Test
    void texts() {
        assertThat(SourceFile.of("m.txt", "tree\nversion=v4\n").format()).isEqualTo(FileFormat.LIGHTGBM);
        assertThat(SourceFile.of("m.xml", "<?xml version=\"1.0\"?>\n<PMML xmlns=\"x\">")
                        .format())
                .isEqualTo(FileFormat.PMML);
        assertThat(SourceFile.of("pom.xml", "<project/>").format()).isEqualTo(FileFormat.NONE);
    }

    @Test
    void pointersOfGitLfs() {
        String hash = "4d7a214614ab2935c943f9e0ff69d22eadbb8f32b1258daaa5e2ca24d17e2393";
        String pointer = "version https://git-lfs.github.com/spec/v1\noid sha256:" + hash + "\nsize 12345\n";
        SourceFile file = SourceFile.of("m.pt", pointer);
        assertThat(file.kind()).isEqualTo(FileKind.BINARY);
        assertThat(file.format()).isEqualTo(FileFormat.LFS_POINTER);
        assertThat(SourceFile.of("d.csv", pointer).format()).isEqualTo(FileFormat.LFS_POINTER);
        assertThat(LfsPointer.of(pointer.getBytes(StandardCharsets.UTF_8))).contains(new LfsPointer(hash, 12345));
        for (String broken : new String[] {
            pointer.replace("size 12345", "size 99999999999999999999"),
            pointer.replace("size 12345", ""),
            pointer.replace("4d7a", "zzzz"),
            pointer.replace("version", "Version"),
            pointer + "x".repeat(2_000)
        }) {
            assertThat(LfsPointer.of(broken.getBytes(StandardCharsets.UTF_8)))
                    .as(broken)
                    .isEmpty();
        }
    }

    @Test
    void anyBytesAreClassified() {
        Random random = new Random(7);
        String[] names = {"a", "a.pkl", "a.onnx", "a.py", "a.js", "a.npz", "saved_model.pb", "a.xml", "a.txt"};
        for (int i = 0; i < 5_000; i++) {
            byte[] bytes = new byte[random.nextInt(20)];
            random.nextBytes(bytes);
            SourceFile file = SourceFile.of(names[i % names.length], bytes);
            assertThat(file.format()).isNotNull();
            assertThat(file.role()).isNotNull();
        }
        assertThat(SourceFile.of("a", Arrays.copyOf(new byte[0], 100_000)).kind())
                .isEqualTo(FileKind.BINARY);
    }
}
