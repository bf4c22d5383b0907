package dev.mlreadiness.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import dev.mlreadiness.assess.Assessment;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReportsTest {

    private static final Set<Reports.Format> ALL = EnumSet.allOf(Reports.Format.class);

    private static List<Path> write(Path folder, Assets assets) throws IOException {
        Assessment assessment = SampleAssessment.churn();
        return Reports.write(assessment, ReportView.of(assessment), folder, ALL, assets);
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void writesTheFilesAndLeavesNoParts() throws IOException {
        try (FileSystem disk = Jimfs.newFileSystem(Configuration.unix())) {
            Path folder = disk.getPath("/repo/target/mlreadiness");
            assertThat(write(folder, Assets.INLINE))
                    .containsExactly(folder.resolve("index.html"), folder.resolve("mlreadiness.json"));
            assertThat(names(folder)).containsExactly("index.html", "mlreadiness.json");
            write(folder, Assets.LINKED);
            assertThat(names(folder))
                    .containsExactly("index.html", "mlreadiness.css", "mlreadiness.js", "mlreadiness.json");
        }
    }

    @Test
    void twoRunsWriteTheSameBytes() throws IOException {
        try (FileSystem disk = Jimfs.newFileSystem(Configuration.unix())) {
            Path folder = disk.getPath("/a");
            Path other = disk.getPath("/b");
            write(folder, Assets.LINKED);
            write(other, Assets.LINKED);
            for (String name : names(folder)) {
                assertThat(Files.mismatch(folder.resolve(name), other.resolve(name)))
                        .as(name)
                        .isEqualTo(-1);
            }
        }
    }

    @Test
    void aFullDiskIsNamedAndLeavesTheLastReportWhole() throws IOException {
        Configuration small = Configuration.unix().toBuilder()
                .setBlockSize(512)
                .setMaxSize(128 * 1024)
                .setMaxCacheSize(0)
                .build();
        try (FileSystem disk = Jimfs.newFileSystem(small)) {
            Path folder = disk.getPath("/out");
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("index.html"), "the last report");
            Files.write(disk.getPath("/filler"), new byte[90 * 1024]);
            assertThatThrownBy(() -> write(folder, Assets.INLINE))
                    .isInstanceOf(IOException.class)
                    .hasMessage("Cannot write /out/index.html: out of disk space");
            assertThat(names(folder)).containsExactly("index.html");
            assertThat(Files.readString(folder.resolve("index.html"))).isEqualTo("the last report");
        }
    }

    @Test
    void aFileInTheWayIsNamed() throws IOException {
        try (FileSystem disk = Jimfs.newFileSystem(Configuration.unix())) {
            Path folder = disk.getPath("/target");
            Files.writeString(folder, "no folder");
            assertThatThrownBy(() -> write(folder, Assets.INLINE))
                    .isInstanceOf(IOException.class)
                    .hasMessageStartingWith("Cannot create the folder /target for the reports: ");
        }
    }
}
