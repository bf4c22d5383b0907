package dev.mlreadiness.inspect.binary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mlreadiness.fact.Fact;
import dev.mlreadiness.fact.FactSink;
import dev.mlreadiness.repo.SourceFile;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bytes in, what the file holds out. */
class DataFileInspectorTest {

    private static final DataFileInspector DATA = new DataFileInspector();
    private static final String POINTER = "version https://git-lfs.github.com/spec/v1\noid sha256:"
            + "4d7a214614ab2935c943f9e0ff69d22eadbb8f32b1258daaa5e2ca24d17e2393\nsize 12345\n";

    private static String fact(String path, byte[] bytes) throws Exception {
        SourceFile file = SourceFile.of(path, bytes);
        assertThat(DATA.accepts(file)).as(path).isTrue();
        FactSink sink = new FactSink(path, file.role().id());
        DATA.inspect(file, sink);
        assertThat(sink.facts()).hasSize(1);
        Fact fact = sink.facts().get(0);
        return fact.kind().id() + " " + fact.text("format") + " " + fact.text("size")
                + (fact.is("lfs") ? " lfs" : "")
                + (fact.get("columns") == null ? "" : " " + fact.list("columns"));
    }

    private static String fact(String path, String text) throws Exception {
        return fact(path, text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource({
        "m.pkl, 80049510, model.file pickle 4",
        "m.joblib, 8003636a, model.file joblib 4",
        "m.pt, 504b0304, model.file torch 4",
        "m.onnx, 08071207, model.file onnx 4",
        "m.h5, 894844460d0a1a0a, model.file hdf5 8",
        "v/saved_model.pb, 08011200, model.file saved-model 4",
        "m.bin, 4747554603, model.file gguf 5",
        "a.parquet, 50415231, data.file parquet 4",
        "a.npy, 934e554d5059, data.file numpy 6",
        "a.avro, 4f626a01, data.file avro 4",
    })
    void firstBytesSayWhatItIs(String path, String hex, String expected) throws Exception {
        assertThat(fact(path, HexFormat.of().parseHex(hex))).isEqualTo(expected);
    }

    @Test
    void otherFilesAreNoDataFiles() {
        for (String path : List.of("a.py", "a.png", "a.zip", "README.md", "a.json")) {
            assertThat(DATA.accepts(SourceFile.of(path, "x\n"))).as(path).isFalse();
        }
    }

    @Test
    void pointersSayTheRealSize() throws Exception {
        assertThat(fact("m.pt", POINTER)).isEqualTo("model.file lfs-pointer 12345 lfs");
        assertThat(fact("m.SafeTensors", POINTER)).isEqualTo("model.file lfs-pointer 12345 lfs");
        assertThat(fact("d.csv", POINTER)).isEqualTo("data.file lfs-pointer 12345 lfs");
        assertThat(fact("d.parquet", POINTER)).isEqualTo("data.file lfs-pointer 12345 lfs");
        assertThat(fact("d.npz", POINTER)).isEqualTo("data.file lfs-pointer 12345 lfs");
        assertThat(fact("m.pt", POINTER.replace("size 12345", "size x"))).isEqualTo("model.file lfs-pointer 0 lfs");
    }

    @Test
    void headersOfTables() throws Exception {
        assertThat(fact("a.csv", "id,Amount Due,label\n1,2,3\n")).isEqualTo("data.file csv 26 [id, Amount Due, label]");
        assertThat(fact("a.tsv", "id\tname\r\n1\tx\r\n")).endsWith("[id, name]");
        assertThat(fact("a.csv", "id;name;a,b\n")).endsWith("[id, name, a,b]");
        assertThat(fact("a.csv", "\"id\",\"a, b\"\n1,2\n")).endsWith("[id, a, b]");
        assertThat(fact("a.csv", "\ufeffid,name\n")).endsWith("[id, name]");
        assertThat(fact("a.csv", "id")).endsWith("[id]");
    }

    @Test
    void anIndexColumnHasNoName() throws Exception {
        assertThat(fact("a.csv", ",id,name\n0,1,x\n")).endsWith("[id, name]");
    }

    @Test
    void rowsAreNoHeader() throws Exception {
        for (String text : List.of("1,2,3\n", "a,2,b\n", "a,,b\n", "", "\n", "x".repeat(200) + "\n", "-1.5e3,x\n")) {
            assertThat(fact("a.csv", text)).as(text).isEqualTo("data.file csv " + text.length());
        }
        assertThat(fact("a.csv", "a,".repeat(600) + "a\n")).isEqualTo("data.file csv 1202");
    }
}
