package dev.mlreadiness.report;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Scores as text, always with a full stop: points of a test as {@code 0}, {@code 0.5}, {@code 1}; sums as {@code 2.5},
 * {@code 4.0}.
 */
final class Points {

    private Points() {}

    /** Points of one test, without needless zeros. */
    static String ofTest(double points) {
        return round(points).toPlainString();
    }

    /** A section's sum or a final score: one decimal, two where one would round. */
    static String ofSum(double points) {
        BigDecimal value = round(points);
        return value.setScale(Math.max(1, value.scale()), RoundingMode.UNNECESSARY)
                .toPlainString();
    }

    /** Without what sums of binary fractions may leave over: two decimals at most, no needless zeros. */
    static BigDecimal round(double points) {
        double finite = Double.isFinite(points) ? points : 0;
        BigDecimal value =
                BigDecimal.valueOf(finite).setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
        return value.setScale(Math.max(0, value.scale()), RoundingMode.UNNECESSARY);
    }
}
