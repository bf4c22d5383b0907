package dev.mlreadiness.config;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * A file of the repository that an attestation points to, as a reviewer would look at it: whether it is there, whether
 * it is what was attested, whether it says when and what came out.
 *
 * @param sha256 digest of its bytes, hex; empty where it cannot be read
 * @param flaw what is wrong with it whatever the digest; empty for nothing
 */
public record EvidenceFile(String sha256, String flaw) {

    private static final long MAX_SIZE = 16L * 1024 * 1024;
    private static final int STUB = 200;
    private static final int LOOKED_AT = 1024 * 1024;
    private static final String MONTH = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,7}\\.?";
    private static final Pattern DATE =
            Pattern.compile("(?i)\\b(?:19|20)\\d\\d[-/.](?:\\d{1,2}|w\\d\\d)(?:[-/.]\\d{1,2})?\\b|\\b" + MONTH
                    + " (?:\\d{1,2},? )?(?:19|20)\\d\\d\\b|\\b\\d{1,2}[./]\\d{1,2}[./](?:19|20)\\d\\d\\b");
    private static final Pattern RESULT =
            Pattern.compile("(?i)\\d[.,]\\d|\\d ?(?:%|percent|ms\\b|seconds|minutes|hours|days|points?\\b|rows)"
                    + "|\\b(?:passed|failed|accepted|rejected|approved|confirmed|no difference|no regression|succeeded|successful)\\b"
                    + "|[=<>+|:-] ?\\d");
    private static final Pattern PLACEHOLDER = Pattern.compile(
            "(?i)\\b(?:tbd|fixme|lorem ipsum|yyyy-mm-dd)\\b|[:|] ?todo\\b|\\{\\{|_{4}"
                    + "|[<\\[](?:your|insert|name|date|result|results|owner|author|fill|describe|add|enter|link)\\b[^>\\]\\n]{0,60}[>\\]]");

    /** The file under the path, which may not lead out of the repository. */
    static EvidenceFile read(Path root, String path) {
        try {
            Path file = root.resolve(path);
            if (!Files.exists(file)) {
                return new EvidenceFile("", "there is no such file");
            }
            if (!file.toRealPath().startsWith(root.toRealPath()) || !Files.isRegularFile(file)) {
                return new EvidenceFile("", "it is not a file of this repository");
            }
            if (Files.size(file) > MAX_SIZE) {
                return new EvidenceFile("", "it is larger than " + MAX_SIZE / 1024 / 1024 + " MiB");
            }
            return of(Files.readAllBytes(file));
        } catch (IOException | RuntimeException e) {
            return new EvidenceFile("", "it cannot be read");
        }
    }

    /** A file with these bytes. */
    static EvidenceFile of(byte[] bytes) {
        return new EvidenceFile(digest(bytes), flaw(bytes));
    }

    private static String flaw(byte[] bytes) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return "it is not text, so nobody can check here what it says; point to a text file or an address as well";
        }
        text = text.substring(0, Math.min(text.length(), LOOKED_AT)).strip();
        if (text.length() < STUB) {
            return "it is a stub of " + text.length() + " characters";
        }
        if (PLACEHOLDER.matcher(text).find()) {
            return "it holds a placeholder that nobody filled in";
        }
        if (!DATE.matcher(text).find()) {
            return "it holds no date";
        }
        return RESULT.matcher(DATE.matcher(text).replaceAll(" ")).find() ? "" : "it holds no result";
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
