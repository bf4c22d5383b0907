package dev.mlreadiness.syntax.version;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A version by PEP 440, in its order: {@code 1.0.dev1 < 1.0a1 < 1.0rc1 < 1.0 < 1.0+cpu < 1.0.post1}. Equal versions
 * may be spelt differently ({@code 1.0}, {@code v1.0.0}).
 */
public final class Version implements Comparable<Version> {

    private static final int LONGEST = 100;
    private static final int LONGEST_NUMBER = 18;

    private static final Pattern FORM = Pattern.compile("v?(?:(\\d+)!)?"
            + "(\\d+(?:\\.\\d+)*+)"
            + "(?:[-_.]?(alpha|a|beta|b|preview|pre|c|rc)[-_.]?(\\d*))?"
            + "(?:-(\\d+)|[-_.]?(post|rev|r)[-_.]?(\\d*))?"
            + "(?:[-_.]?(dev)[-_.]?(\\d*))?"
            + "(?:\\+([a-z0-9]+(?:[-_.][a-z0-9]+)*+))?");

    private static final long NONE = -1;

    private final String text;
    private final long epoch;
    private final List<Long> release;
    /** 0 for alpha, 1 for beta, 2 for rc; {@link #NONE} for none. */
    private final long phase;

    private final long pre;
    private final long post;
    private final long dev;
    private final List<String> local;

    private Version(String text, Matcher m) {
        this.text = text;
        this.epoch = number(m.group(1), 0);
        this.release = numbers(m.group(2));
        this.phase = m.group(3) == null ? NONE : phase(m.group(3));
        this.pre = m.group(3) == null ? NONE : number(m.group(4), 0);
        this.post = m.group(5) != null ? number(m.group(5), 0) : m.group(6) == null ? NONE : number(m.group(7), 0);
        this.dev = m.group(8) == null ? NONE : number(m.group(9), 0);
        this.local = m.group(10) == null ? List.of() : List.of(m.group(10).split("[-_.]"));
    }

    private Version(Version of, List<Long> release, boolean first) {
        this.release = List.copyOf(release);
        this.epoch = of.epoch;
        this.phase = NONE;
        this.pre = NONE;
        this.post = NONE;
        this.dev = first ? 0 : NONE;
        this.local = List.of();
        StringBuilder out = new StringBuilder(epoch == 0 ? "" : epoch + "!");
        release.forEach(number -> out.append(out.isEmpty() || out.charAt(out.length() - 1) == '!' ? "" : ".")
                .append(number));
        this.text = out + (first ? ".dev0" : "");
    }

    /** Reads a version; empty for what is none, and for numbers of more than 18 digits. */
    public static Optional<Version> parse(String text) {
        String plain = text.strip().toLowerCase(Locale.ROOT);
        if (plain.isEmpty() || plain.length() > LONGEST) {
            return Optional.empty();
        }
        int digits = 0;
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            digits = c >= '0' && c <= '9' ? digits + 1 : 0;
            if (digits > LONGEST_NUMBER || c > 'z') {
                return Optional.empty();
            }
        }
        Matcher matcher = FORM.matcher(plain);
        return matcher.matches() ? Optional.of(new Version(text.strip(), matcher)) : Optional.empty();
    }

    private static long number(String digits, long otherwise) {
        return digits == null || digits.isEmpty() ? otherwise : Long.parseLong(digits);
    }

    private static List<Long> numbers(String dotted) {
        List<Long> numbers = new ArrayList<>();
        for (String part : dotted.split("\\.")) {
            numbers.add(Long.parseLong(part));
        }
        return List.copyOf(numbers);
    }

    private static int phase(String word) {
        return word.startsWith("a") ? 0 : word.startsWith("b") ? 1 : 2;
    }

    /** Number of segments of the release: 3 of {@code 1.4.2rc1}. */
    int segments() {
        return release.size();
    }

    /** A segment of the release; 0 behind the last. */
    long segment(int index) {
        return index < release.size() ? release.get(index) : 0;
    }

    /** The release that follows when a segment is raised: {@code 1.5} of {@code 1.4.2} and index 1. */
    Version raised(int index) {
        List<Long> next = new ArrayList<>();
        for (int i = 0; i <= index; i++) {
            next.add(segment(i) + (i == index ? 1 : 0));
        }
        return new Version(this, next, false);
    }

    /** The very first of a release: {@code 1.4.dev0} of {@code 1.4}. */
    Version first() {
        return new Version(this, release, true);
    }

    /** Without the local label: {@code 2.1.0} of {@code 2.1.0+cu118}. */
    Version isPublic() {
        return local.isEmpty()
                ? this
                : parse(text.substring(0, text.indexOf('+'))).orElse(this);
    }

    boolean hasLocal() {
        return !local.isEmpty();
    }

    boolean isPre() {
        return phase != NONE || dev != NONE;
    }

    boolean isPost() {
        return post != NONE;
    }

    /** Whether both have the same epoch and release, whatever follows. */
    boolean sameRelease(Version other) {
        return epoch == other.epoch && compareRelease(other) == 0;
    }

    @Override
    public int compareTo(Version other) {
        int order = Long.compare(epoch, other.epoch);
        order = order != 0 ? order : compareRelease(other);
        order = order != 0 ? order : Long.compare(phaseKey(), other.phaseKey());
        order = order != 0 ? order : Long.compare(pre, other.pre);
        order = order != 0 ? order : Long.compare(post, other.post);
        order = order != 0 ? order : Long.compare(devKey(), other.devKey());
        return order != 0 ? order : compareLocal(other);
    }

    private int compareRelease(Version other) {
        int order = 0;
        for (int i = 0; order == 0 && i < Math.max(segments(), other.segments()); i++) {
            order = Long.compare(segment(i), other.segment(i));
        }
        return order;
    }

    /** Development of a final release comes before its alphas; a release behind its candidates. */
    private long phaseKey() {
        return phase != NONE ? phase : post == NONE && dev != NONE ? -1 : 3;
    }

    private long devKey() {
        return dev == NONE ? Long.MAX_VALUE : dev;
    }

    private int compareLocal(Version other) {
        for (int i = 0; i < Math.min(local.size(), other.local.size()); i++) {
            int order = compareLabel(local.get(i), other.local.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(local.size(), other.local.size());
    }

    private static int compareLabel(String a, String b) {
        boolean first = a.chars().allMatch(Character::isDigit);
        boolean second = b.chars().allMatch(Character::isDigit);
        if (first && second) {
            return Long.compare(Long.parseLong(a), Long.parseLong(b));
        }
        return first != second ? Boolean.compare(first, second) : a.compareTo(b);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Version version && compareTo(version) == 0;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(epoch) * 31 + Long.hashCode(segment(0));
    }

    /** As written. */
    @Override
    public String toString() {
        return text;
    }
}
