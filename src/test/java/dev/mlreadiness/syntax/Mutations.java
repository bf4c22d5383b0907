package dev.mlreadiness.syntax;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/** Feeds a parser with damaged and with hostile texts: it must end, and throw nothing. */
public final class Mutations {
    private static final int ROUNDS = 10_000;
    private static final String ANY = "\n\t \\'\"`$(){}[]<>|&;#=:,.%@!*?-+~^/\u0000\u00e9\uD83D\uFEFFaZ0";

    private Mutations() {}

    /**
     * @param name what is tested, for the message
     * @param samples good texts to start from
     * @param pieces words of the language; each is also repeated many times, alone and in pairs
     * @param parser the parser
     */
    public static void survives(String name, List<String> samples, List<String> pieces, Consumer<String> parser) {
        long seed = Long.getLong("mlreadiness.fuzz.seed", 20171211L);
        System.out.println(name + ": fuzz seed " + seed);
        assertTimeoutPreemptively(Duration.ofMinutes(3), () -> {
            Random random = new Random(seed);
            for (int round = 0; round < ROUNDS; round++) {
                feed(
                        parser,
                        mutated(samples.get(random.nextInt(samples.size())), pieces, random),
                        name + " round " + round);
            }
            for (String first : pieces) {
                feed(parser, first.repeat(60_000 / first.length()), name + " repeated " + first);
                for (String second : pieces) {
                    String pair = first + second;
                    feed(parser, pair.repeat(2_000 / pair.length()), name + " repeated " + pair);
                }
            }
        });
    }

    private static void feed(Consumer<String> parser, String text, String what) {
        long start = System.nanoTime();
        try {
            parser.accept(text);
        } catch (RuntimeException | StackOverflowError e) {
            throw new AssertionError(what + ": " + e + " for\n" + text.substring(0, Math.min(text.length(), 2000)), e);
        }
        long millis = (System.nanoTime() - start) / 1_000_000;
        if (millis > 2000) {
            throw new AssertionError(what + " took " + millis + " ms");
        }
    }

    private static String mutated(String sample, List<String> pieces, Random random) {
        StringBuilder text = new StringBuilder(sample);
        int changes = 1 + random.nextInt(8);
        for (int i = 0; i < changes; i++) {
            int at = text.length() == 0 ? 0 : random.nextInt(text.length());
            int end = Math.min(text.length(), at + 1 + random.nextInt(12));
            switch (random.nextInt(6)) {
                case 0 -> text.delete(at, end);
                case 1 -> text.insert(at, ANY.charAt(random.nextInt(ANY.length())));
                case 2 -> text.insert(at, pieces.get(random.nextInt(pieces.size())));
                case 3 -> text.insert(at, text.substring(at, end));
                case 4 -> text.setLength(at);
                default -> text.replace(at, end, pieces.get(random.nextInt(pieces.size())));
            }
        }
        return text.toString();
    }
}
