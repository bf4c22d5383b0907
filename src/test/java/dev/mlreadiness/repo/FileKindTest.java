package dev.mlreadiness.repo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileKindTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "train.py, python",
        "a/B.PY, python",
        "stub.pyi, python",
        "n.ipynb, notebook",
        "A.java, java",
        "A.scala, scala",
        "build.sbt, scala",
        "a.kt, kotlin",
        "x.kts, kotlin",
        "build.gradle, gradle",
        "build.gradle.kts, gradle",
        "c.yaml, yaml",
        "c.yml, yaml",
        "dvc.lock, yaml",
        "data.csv.dvc, yaml",
        "MLproject, yaml",
        "c.json, json",
        "pyproject.toml, toml",
        "Pipfile, toml",
        "setup.cfg, ini",
        "tox.ini, ini",
        ".flake8, ini",
        "x.service, ini",
        "retrain.timer, ini",
        "a.properties, properties",
        ".env, properties",
        ".env.example, properties",
        "pom.xml, xml",
        "m.pmml, xml",
        "requirements.txt, requirements",
        "requirements-dev.txt, requirements",
        "dev_requirements.txt, requirements",
        "constraints.txt, requirements",
        "requirements/base.txt, requirements",
        "requirements/base.in, requirements",
        "requirements.in, requirements",
        "base.in, other",
        "Dockerfile, dockerfile",
        "Dockerfile.gpu, dockerfile",
        "train.dockerfile, dockerfile",
        "Dockerfile.dockerignore, other",
        "run.sh, shell",
        "gradlew, shell",
        "Makefile, makefile",
        "a.mk, makefile",
        "justfile, justfile",
        "Jenkinsfile, groovy",
        "Jenkinsfile.nightly, groovy",
        "main.tf, hcl",
        ".terraform.lock.hcl, lock",
        "p.rego, rego",
        "q.sql, sql",
        "README.md, markdown",
        "a.rst, rst",
        "notes.txt, text",
        "LICENSE, text",
        "log.jsonl, text",
        "a.j2, template",
        "config.yaml.tmpl, template",
        "{{cookiecutter.x}}/a.py, template",
        "{% if a %}/b.py, template",
        "d.csv, csv",
        "d.tsv, csv",
        ".dvc/config, ini",
        "crontab, crontab",
        "etc/cron.d/retrain, crontab",
        "a.cron, crontab",
        "poetry.lock, lock",
        "uv.lock, lock",
        "Pipfile.lock, lock",
        "conda-lock.yml, lock",
        "pixi.lock, lock",
        "package-lock.json, lock",
        "yarn.lock, lock",
        "pnpm-lock.yaml, lock",
        "gradle.lockfile, lock",
        "Procfile, procfile",
        ".github/CODEOWNERS, codeowners",
        "a.proto, proto",
        "schema.pbtxt, proto",
        "a.avsc, proto",
        "a.R, r",
        "a.ts, javascript",
        "a.js, javascript",
        "m.pkl, binary",
        "m.PT, binary",
        "a.unknown, other",
        "noextension, other",
        ".gitignore, other"
    })
    void byPath(String path, String kind) {
        assertThat(FileKind.of(path).id()).isEqualTo(kind);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "#!/bin/bash, shell",
        "#!/usr/bin/env python3.11, python",
        "#! /usr/bin/env -S python -u, python",
        "#!/usr/bin/env -S uv run --script, python",
        "#!/usr/bin/env FOO=1 bash, shell",
        "#!/usr/bin/Rscript, r",
        "#!/usr/bin/env node, javascript",
        "#!/usr/bin/perl, other",
        "#!, other",
        "# plain, other"
    })
    void byFirstLine(String line, String kind) {
        assertThat(SourceFile.of("bin/run", line + "\nx\n").kind().id()).isEqualTo(kind);
    }

    @Test
    void byFirstBytes() {
        assertThat(SourceFile.of("a.py", "x = '\0'".getBytes(StandardCharsets.UTF_8))
                        .kind())
                .isEqualTo(FileKind.BINARY);
        assertThat(SourceFile.of("a.py", "\uFEFFx = 1".getBytes(StandardCharsets.UTF_16LE))
                        .kind())
                .isEqualTo(FileKind.PYTHON);
        assertThat(SourceFile.of("a", new byte[] {(byte) 0x80, 4, (byte) 0x95, 1})
                        .kind())
                .isEqualTo(FileKind.BINARY);
        assertThat(SourceFile.of("a", "").kind()).isEqualTo(FileKind.OTHER);
        assertThat(SourceFile.of("data.bin.txt", "text").kind()).isEqualTo(FileKind.TEXT);
    }

    @Test
    void idsAreLowerCase() {
        for (FileKind kind : FileKind.values()) {
            assertThat(kind.id()).matches("[a-z]+");
        }
    }
}
