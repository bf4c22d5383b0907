package dev.mlreadiness.config;

import dev.mlreadiness.config.Attestation.Claim;
import dev.mlreadiness.config.Attestation.Kind;
import dev.mlreadiness.config.Attestation.Pointer;
import dev.mlreadiness.syntax.data.DataNode;
import dev.mlreadiness.syntax.data.DataProblem;
import dev.mlreadiness.syntax.data.DataSyntaxException;
import dev.mlreadiness.syntax.data.Fields;
import dev.mlreadiness.syntax.data.YamlReader;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads {@code .mlreadiness/attestations.yaml}. What is malformed is a mistake that stops the run; what is well formed
 * but cannot count is left to {@link AttestationChecks}, because time alone may make it so.
 */
public final class AttestationReader {

    private static final int MOST = 300;
    private static final int MOST_POINTERS = 50;
    private static final int LONGEST_STATEMENT = 2_000;

    private final Function<String, EvidenceFile> files;
    private final Map<String, EvidenceFile> seen = new HashMap<>();

    private AttestationReader(Function<String, EvidenceFile> files) {
        this.files = files;
    }

    /**
     * The attestations of a repository; none where it has no such file.
     *
     * @throws ConfigException with every mistake, or when the file cannot be read
     */
    public static List<Attestation> readFolder(Path root) throws ConfigException {
        Optional<String> text = OwnFile.text(
                root,
                Attestation.FILE,
                List.of(
                        ".mlreadiness/attestations.yml",
                        ".mlreadiness/attestation.yaml",
                        ".mlreadiness/attestation.yml"));
        return text.isEmpty() ? List.of() : read(text.get(), path -> EvidenceFile.read(root, path));
    }

    /**
     * The attestations of a text.
     *
     * @param files reads the evidence under a path of the repository
     * @throws ConfigException with every mistake
     */
    static List<Attestation> read(String text, Function<String, EvidenceFile> files) throws ConfigException {
        List<DataProblem> problems = new ArrayList<>();
        try {
            List<DataNode> documents = YamlReader.readAll(text);
            if (documents.size() > 1) {
                throw new ConfigException(
                        Attestation.FILE, documents.get(1).line(), "only one document may stand in this file");
            }
            DataNode root = documents.isEmpty() ? DataNode.map("", List.of(), 1, 1) : documents.get(0);
            Fields fields = new Fields(Attestation.FILE, root, problems).only("schema", "attestations");
            List<Attestation> attestations = new AttestationReader(files).entries(fields);
            if (!problems.isEmpty()) {
                throw new ConfigException(problems);
            }
            return attestations;
        } catch (DataSyntaxException e) {
            throw new ConfigException(Attestation.FILE, e.line(), e.getMessage());
        }
    }

    private List<Attestation> entries(Fields fields) {
        if (!fields.required("schema").equals("1") && fields.has("schema")) {
            fields.problem(fields.line("schema"), "this version reads 'schema: 1' only");
        }
        List<Fields> entries = fields.maps("attestations");
        if (entries.size() > MOST) {
            fields.problem(fields.line("attestations"), "more than " + MOST + " attestations");
            return List.of();
        }
        return entries.stream().map(this::entry).toList();
    }

    private Attestation entry(Fields entry) {
        entry.only(
                "test",
                "rubric",
                "scope",
                "level",
                "statement",
                "reason",
                "performed_on",
                "performed_by",
                "approved_by",
                "owner",
                "evidence",
                "expires",
                "supersedes");
        entry.required("level");
        Claim claim = entry.word("level", Claim.class, Claim.MANUAL);
        Fields scope = entry.map("scope").only("component", "model");
        List<Fields> pointers = entry.maps("evidence");
        if (pointers.size() > MOST_POINTERS) {
            entry.problem(entry.line("evidence"), "more than " + MOST_POINTERS + " pieces of evidence");
        }
        List<Pointer> evidence =
                pointers.stream().limit(MOST_POINTERS).map(this::pointer).toList();
        return new Attestation(
                entry.required("test"),
                entry.text("rubric"),
                scope.text("component"),
                scope.text("model"),
                claim,
                statement(entry, claim),
                reason(entry, claim),
                requiredDate(entry, "performed_on"),
                entry.required("performed_by"),
                entry.required("approved_by"),
                entry.required("owner"),
                evidence,
                requiredDate(entry, "expires"),
                ConfigReader.date(entry, "supersedes"),
                entry.line());
    }

    private static String statement(Fields entry, Claim claim) {
        String statement = claim == Claim.NOT_APPLICABLE ? entry.text("statement") : entry.required("statement");
        if (statement.length() > LONGEST_STATEMENT) {
            entry.problem(entry.line("statement"), "'statement' is longer than " + LONGEST_STATEMENT + " characters");
        }
        return statement;
    }

    private static String reason(Fields entry, Claim claim) {
        if (claim == Claim.NOT_APPLICABLE) {
            return entry.required("reason");
        }
        if (entry.has("reason")) {
            entry.problem(entry.line("reason"), "'reason' is for 'level: not-applicable'");
        }
        return "";
    }

    private static LocalDate requiredDate(Fields entry, String key) {
        entry.required(key);
        return ConfigReader.date(entry, key);
    }

    private Pointer pointer(Fields fields) {
        fields.only("uri", "kind", "repo", "sha256", "accessed");
        String uri = fields.required("uri");
        boolean address = isAddress(uri);
        Kind kind = fields.word("kind", Kind.class, address ? Kind.EXTERNAL : Kind.FILE);
        String repo = fields.text("repo");
        String sha256 = fields.text("sha256").toLowerCase(Locale.ROOT);
        boolean path = kind == Kind.FILE || kind == Kind.IAC;
        if (path && !uri.isBlank() && !OwnFile.isInside(uri)) {
            fields.problem(fields.line("uri"), "'" + uri + "' must be a path below the root of a repository");
        } else if (!path && !uri.isBlank() && !address) {
            fields.problem(fields.line("uri"), "'" + uri + "' must be an address that starts with https:// or http://");
        }
        if (kind == Kind.IAC && repo.isBlank()) {
            fields.problem(fields.line("kind"), "'kind: iac' needs 'repo', the repository that holds the file");
        }
        if (!sha256.isEmpty() && !sha256.matches("[0-9a-f]{64}")) {
            fields.problem(fields.line("sha256"), "'sha256' must be 64 hexadecimal digits");
        }
        boolean readable = kind == Kind.FILE && OwnFile.isInside(uri);
        return new Pointer(
                uri,
                kind,
                repo,
                sha256,
                ConfigReader.date(fields, "accessed"),
                readable ? seen.computeIfAbsent(uri, files) : null);
    }

    /** An address on the web with a host and something behind it. */
    static boolean isAddress(String uri) {
        int host = uri.startsWith("https://") ? 8 : uri.startsWith("http://") ? 7 : -1;
        return host > 0 && uri.length() > host && uri.chars().noneMatch(c -> c <= ' ' || c == '"' || c == '<');
    }
}
