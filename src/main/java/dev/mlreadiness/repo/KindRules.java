package dev.mlreadiness.repo;

import static dev.mlreadiness.repo.FileKind.*;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Decides the kind of a file: by whole name, by the form of the name, by extension, then by the first bytes. */
final class KindRules {
    private static final Map<String, FileKind> NAMES = new HashMap<>();
    private static final Map<String, FileKind> EXTENSIONS = new HashMap<>();
    /** Extensions of text that is not told apart, so that its first bytes need no reading. */
    private static final Set<String> PLAIN_TEXT = Set.of(
            "c",
            "cc",
            "cpp",
            "cu",
            "cuh",
            "h",
            "hh",
            "hpp",
            "go",
            "rs",
            "rb",
            "php",
            "pl",
            "swift",
            "m",
            "mm",
            "cs",
            "html",
            "htm",
            "css",
            "scss",
            "sass",
            "less",
            "svg",
            "vue",
            "lua",
            "jl",
            "tex",
            "bib",
            "cmake",
            "lean",
            "gitignore",
            "gitattributes",
            "dockerignore",
            "gitkeep",
            "bat",
            "cmd",
            "ps1",
            "pyx",
            "pxd",
            "thrift");

    static {
        names(LOCK, "poetry.lock", "uv.lock", "pipfile.lock", "pdm.lock", "pixi.lock", "pylock.toml");
        names(LOCK, "conda-lock.yml", "conda-lock.yaml", "package-lock.json", "npm-shrinkwrap.json", "yarn.lock");
        names(LOCK, "pnpm-lock.yaml", "gradle.lockfile", "cargo.lock", "gemfile.lock", "composer.lock", "renv.lock");
        names(LOCK, ".terraform.lock.hcl", "flake.lock");
        names(YAML, "dvc.lock", "mlproject", ".clang-format", ".condarc", ".dvc", ".yamllint");
        names(TOML, "pipfile");
        names(INI, "setup.cfg", "tox.ini", ".flake8", ".coveragerc", ".pylintrc", "pylintrc", ".pypirc", "pip.conf");
        names(INI, ".editorconfig", ".gitmodules", "supervisord.conf", ".pydocstyle", ".isort.cfg", ".style.yapf");
        names(PROPERTIES, ".env", ".flaskenv", ".envrc.example");
        names(SHELL, ".bashrc", ".bash_profile", ".profile", ".zshrc", ".envrc", "gradlew", "mvnw");
        names(DOCKERFILE, "dockerfile", "containerfile");
        names(MAKEFILE, "makefile", "gnumakefile");
        names(JUSTFILE, "justfile", ".justfile");
        names(GROOVY, "jenkinsfile");
        names(CRONTAB, "crontab");
        names(PROCFILE, "procfile");
        names(CODEOWNERS, "codeowners");
        names(TEXT, "license", "licence", "readme", "changelog", "authors", "contributors", "notice", "copying");
        names(TEXT, "manifest.in", "install", "news", "todo", "version", ".python-version", "cmakelists.txt");
        names(JSON, ".prettierrc", ".babelrc", ".eslintrc");

        extensions(PYTHON, "py", "pyi", "pyw", "py3");
        extensions(NOTEBOOK, "ipynb");
        extensions(JAVA, "java");
        extensions(SCALA, "scala", "sc", "sbt");
        extensions(KOTLIN, "kt", "kts");
        extensions(YAML, "yaml", "yml", "dvc");
        extensions(JSON, "json", "jsonc", "geojson", "webmanifest");
        extensions(TOML, "toml");
        extensions(INI, "ini", "cfg", "service", "timer", "desktop");
        extensions(PROPERTIES, "properties", "env");
        extensions(XML, "xml", "pom", "xsd", "xsl", "xslt", "pmml", "wsdl", "csproj", "bpmn");
        extensions(GRADLE, "gradle");
        extensions(DOCKERFILE, "dockerfile", "containerfile");
        extensions(SHELL, "sh", "bash", "zsh", "ksh", "bats", "slurm", "sbatch");
        extensions(MAKEFILE, "mk", "mak");
        extensions(JUSTFILE, "just");
        extensions(GROOVY, "groovy", "jenkinsfile");
        extensions(HCL, "tf", "hcl", "tfvars", "nomad");
        extensions(REGO, "rego");
        extensions(SQL, "sql", "ddl", "hql");
        extensions(MARKDOWN, "md", "markdown", "mdx", "rmd", "qmd", "mkd");
        extensions(RST, "rst");
        extensions(TEXT, "txt", "text", "log", "adoc", "asciidoc", "jsonl", "ndjson", "org");
        extensions(TEMPLATE, "j2", "jinja", "jinja2", "tmpl", "tpl", "mustache", "hbs", "ftl", "ftlh", "gotmpl", "erb");
        extensions(CSV, "csv", "tsv");
        extensions(CRONTAB, "cron", "crontab");
        extensions(PROTO, "proto", "pbtxt", "pbtext", "textproto", "prototxt", "avsc");
        extensions(R, "r");
        extensions(JAVASCRIPT, "js", "mjs", "cjs", "jsx", "ts", "tsx");
        extensions(BINARY, "png", "jpg", "jpeg", "gif", "bmp", "ico", "tif", "tiff", "webp", "avif", "heic", "psd");
        extensions(
                BINARY, "pdf", "zip", "gz", "tgz", "bz2", "xz", "zst", "7z", "rar", "tar", "lz4", "jar", "war", "whl");
        extensions(BINARY, "egg", "class", "pyc", "pyo", "pyd", "so", "dll", "dylib", "exe", "o", "a", "lib", "wasm");
        extensions(BINARY, "mp3", "wav", "flac", "ogg", "m4a", "aac", "mp4", "avi", "mov", "mkv", "webm", "mpg");
        extensions(BINARY, "ttf", "otf", "woff", "woff2", "eot", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "odt");
        extensions(BINARY, "pkl", "pickle", "joblib", "pt", "pth", "ckpt", "h5", "hdf5", "keras", "safetensors");
        extensions(BINARY, "onnx", "pb", "tflite", "gguf", "ggml", "npy", "npz", "parquet", "feather", "arrow", "orc");
        extensions(BINARY, "avro", "db", "sqlite", "sqlite3", "tfrecord", "tfrecords", "rds", "rdata", "mat", "bin");
        extensions(BINARY, "weights", "caffemodel", "mlmodel", "pdparams", "params", "ubj", "cbm", "engine", "dill");
    }

    private KindRules() {}

    /** The kind by name and extension; OTHER if they say nothing. */
    static FileKind byPath(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        if (path.contains("{{") || path.contains("{%")) {
            return TEMPLATE;
        }
        FileKind whole = NAMES.get(name);
        if (whole != null) {
            return whole;
        }
        String extension = extension(name);
        FileKind extended = EXTENSIONS.get(extension);
        if (extended != null && extended != TEXT && extended != KOTLIN) {
            return extended;
        }
        FileKind formed = byForm(path, name, extension);
        return formed != null ? formed : extended != null ? extended : OTHER;
    }

    /** Corrects the kind by the first bytes: a text that is binary, a script without extension. */
    static FileKind byContent(String path, FileKind kind, FileHead head) {
        if (head.length() == 0) {
            return kind;
        }
        if (kind != BINARY && head.hasByte(0) && !head.isMarkedWide()) {
            return BINARY;
        }
        if (kind == OTHER) {
            FileFormat format = MagicBytes.format(path, OTHER, head);
            return format == FileFormat.NONE || format == FileFormat.LFS_POINTER ? byShebang(head) : BINARY;
        }
        return kind;
    }

    /** How many first bytes are worth reading: those that can change what the path says, or tell more. */
    static int headLength(String path, FileKind kind, long size) {
        if (size == 0) {
            return 0;
        }
        return switch (kind) {
            case OTHER -> PLAIN_TEXT.contains(extension(path).toLowerCase(Locale.ROOT)) ? 0 : FileHead.MOST;
            case BINARY -> FileHead.MOST;
            case PYTHON, JAVA, SCALA, KOTLIN, JAVASCRIPT, R -> FileHead.SHORT;
            default -> size <= LfsPointer.LONGEST ? FileHead.SHORT : 0;
        };
    }

    static String extension(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1);
    }

    private static FileKind byForm(String path, String name, String extension) {
        if (isRequirements(path, name, extension)) {
            return REQUIREMENTS;
        }
        if (name.startsWith("dockerfile.") || name.startsWith("dockerfile-") || name.startsWith("dockerfile_")) {
            return extension.equals("dockerignore") ? OTHER : DOCKERFILE;
        }
        if (name.startsWith("makefile.")) {
            return MAKEFILE;
        }
        if (name.startsWith("jenkinsfile")) {
            return GROOVY;
        }
        if (name.startsWith("procfile.")) {
            return PROCFILE;
        }
        if (name.startsWith(".env.")) {
            return PROPERTIES;
        }
        if (name.endsWith(".gradle.kts")) {
            return GRADLE;
        }
        if (path.equals(".dvc/config") || path.endsWith("/.dvc/config")) {
            return INI;
        }
        if (path.contains("cron.d/") && (extension.isEmpty() || extension.equals("cron"))) {
            return CRONTAB;
        }
        return null;
    }

    private static boolean isRequirements(String path, String name, String extension) {
        boolean text = extension.equals("txt") || extension.equals("in") || extension.equals("pip");
        if (!text) {
            return false;
        }
        String stem = name.substring(0, name.lastIndexOf('.'));
        if (stem.contains("requirement")
                || stem.equals("constraints")
                || stem.startsWith("constraints-")
                || stem.endsWith("-constraints")
                || stem.equals("reqs")) {
            return true;
        }
        String folder = path.substring(0, path.length() - name.length());
        return folder.endsWith("requirements/") || folder.endsWith("requirements.d/") || folder.endsWith("reqs/");
    }

    private static FileKind byShebang(FileHead head) {
        if (!head.startsWith("#!")) {
            return OTHER;
        }
        String[] words = head.firstLine().substring(2).strip().split("\\s+");
        for (String word : words) {
            String program = word.substring(word.lastIndexOf('/') + 1);
            if (!program.equals("env") && !program.startsWith("-") && !program.contains("=")) {
                return byProgram(program);
            }
        }
        return OTHER;
    }

    private static FileKind byProgram(String program) {
        if (program.startsWith("python") || program.startsWith("pypy")) {
            return PYTHON;
        }
        return switch (program) {
            case "sh", "bash", "zsh", "dash", "ksh", "bats" -> SHELL;
            case "uv", "pipx" -> PYTHON;
            case "node", "deno", "bun" -> JAVASCRIPT;
            case "Rscript" -> R;
            case "groovy" -> GROOVY;
            case "scala" -> SCALA;
            case "make" -> MAKEFILE;
            case "just" -> JUSTFILE;
            default -> OTHER;
        };
    }

    private static void names(FileKind kind, String... names) {
        for (String name : names) {
            NAMES.put(name, kind);
        }
    }

    private static void extensions(FileKind kind, String... extensions) {
        for (String extension : extensions) {
            EXTENSIONS.put(extension, kind);
        }
    }
}
