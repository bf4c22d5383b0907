package dev.mlreadiness.inspect.java;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What the names of JUnit 3 to 6, TestNG, AssertJ, Hamcrest, Truth, Mockito and of the usual precondition classes mean. */
final class TestLibraries {

    /** How a call checks something. */
    enum Style {
        /** Checks its arguments by itself: {@code assertEquals(a, b)}. */
        DIRECT,
        /** Begins a fluent chain or takes a matcher: {@code assertThat(a)}. */
        FLUENT,
        /** Verifies calls of a mock. */
        VERIFY,
        /** Throws if the first argument is not true: {@code checkArgument(a > 0)}. */
        GUARD
    }

    private static final Set<String> TESTS = Set.of(
            "org.junit.Test",
            "org.junit.experimental.theories.Theory",
            "org.junit.jupiter.api.Test",
            "org.junit.jupiter.api.RepeatedTest",
            "org.junit.jupiter.api.TestFactory",
            "org.junit.jupiter.api.TestTemplate",
            "org.junit.jupiter.params.ParameterizedTest",
            "org.testng.annotations.Test",
            "net.jqwik.api.Property",
            "net.jqwik.api.Example",
            "com.tngtech.archunit.junit.ArchTest");

    private static final Set<String> SIMPLE_TESTS =
            Set.of("Test", "ParameterizedTest", "RepeatedTest", "TestFactory", "TestTemplate", "ArchTest");

    private static final Set<String> PARAMETRIZED = Set.of(
            "org.junit.experimental.theories.Theory",
            "org.junit.jupiter.api.RepeatedTest",
            "org.junit.jupiter.api.TestFactory",
            "org.junit.jupiter.params.ParameterizedTest",
            "net.jqwik.api.Property");

    private static final Set<String> SKIPPED =
            Set.of("org.junit.Ignore", "org.junit.jupiter.api.Disabled", "org.testng.annotations.Ignore");

    private static final Map<String, Style> OWNERS = Map.ofEntries(
            Map.entry("org.junit.Assert", Style.DIRECT),
            Map.entry("org.junit.jupiter.api.Assertions", Style.DIRECT),
            Map.entry("org.junit.jupiter.api.AssertionsKt", Style.DIRECT),
            Map.entry("junit.framework.Assert", Style.DIRECT),
            Map.entry("junit.framework.TestCase", Style.DIRECT),
            Map.entry("org.testng.Assert", Style.DIRECT),
            Map.entry("org.testng.AssertJUnit", Style.DIRECT),
            Map.entry("org.testng.asserts.SoftAssert", Style.DIRECT),
            Map.entry("org.hamcrest.MatcherAssert", Style.FLUENT),
            Map.entry("org.assertj.core.api.Assertions", Style.FLUENT),
            Map.entry("org.assertj.core.api.BDDAssertions", Style.FLUENT),
            Map.entry("org.assertj.core.api.SoftAssertions", Style.FLUENT),
            Map.entry("com.google.common.truth.Truth", Style.FLUENT),
            Map.entry("com.google.common.truth.Truth8", Style.FLUENT),
            Map.entry("com.google.common.base.Preconditions", Style.GUARD),
            Map.entry("com.google.common.base.Verify", Style.GUARD),
            Map.entry("org.apache.commons.lang3.Validate", Style.GUARD),
            Map.entry("org.apache.commons.lang.Validate", Style.GUARD),
            Map.entry("org.springframework.util.Assert", Style.GUARD));

    private static final Map<String, String> OPERATORS = Map.ofEntries(
            Map.entry("assertEquals", "=="),
            Map.entry("assertSame", "=="),
            Map.entry("assertArrayEquals", "=="),
            Map.entry("assertIterableEquals", "=="),
            Map.entry("assertNotEquals", "!="),
            Map.entry("assertNotSame", "!="),
            Map.entry("assertNull", "=="),
            Map.entry("assertNotNull", "!="),
            Map.entry("assertThrows", "throws"),
            Map.entry("expectThrows", "throws"),
            Map.entry("isEqualTo", "=="),
            Map.entry("isNotEqualTo", "!="),
            Map.entry("isCloseTo", "=="),
            Map.entry("isWithin", "=="),
            Map.entry("isGreaterThan", ">"),
            Map.entry("isGreaterThanOrEqualTo", ">="),
            Map.entry("isAtLeast", ">="),
            Map.entry("isLessThan", "<"),
            Map.entry("isLessThanOrEqualTo", "<="),
            Map.entry("isAtMost", "<="),
            Map.entry("isBetween", "between"),
            Map.entry("isNotNull", "!="),
            Map.entry("isNull", "=="),
            Map.entry("greaterThan", ">"),
            Map.entry("greaterThanOrEqualTo", ">="),
            Map.entry("lessThan", "<"),
            Map.entry("lessThanOrEqualTo", "<="),
            Map.entry("closeTo", "=="),
            Map.entry("equalTo", "=="),
            Map.entry("is", "=="));

    private TestLibraries() {}

    /** Whether the annotation makes a method a test: by its own name, wherever it comes from. */
    static boolean isTest(String annotation) {
        return TESTS.contains(annotation)
                || SIMPLE_TESTS.contains(annotation.substring(annotation.lastIndexOf('.') + 1));
    }

    static boolean isParametrized(String annotation) {
        return PARAMETRIZED.contains(annotation);
    }

    static boolean isSkip(String annotation) {
        return SKIPPED.contains(annotation);
    }

    /** Whether a scan that found the annotation, as written, found a test. */
    static boolean looksLikeTest(String annotation) {
        String simple = annotation.substring(annotation.lastIndexOf('.') + 1);
        return SIMPLE_TESTS.contains(simple)
                || simple.equals("Theory")
                || simple.equals("Property")
                || simple.equals("Example");
    }

    /** Whether the type surely declares the static member. */
    static boolean declares(String type, String member) {
        Style style = OWNERS.get(type);
        return style != null && (isAssertName(member) || style == Style.GUARD && member.startsWith("check"))
                || type.equals("org.mockito.Mockito")
                        && Set.of("verify", "mock", "when", "spy", "times", "never")
                                .contains(member);
    }

    /** How the call checks something; null where it does not. Any method whose name begins with {@code assert} is taken at its word. */
    static Style style(String owner, String method) {
        Style style = OWNERS.get(owner);
        if (style == Style.GUARD) {
            return method.startsWith("check")
                            || method.startsWith("is")
                            || method.startsWith("valid")
                            || method.startsWith("verify")
                            || method.equals("state")
                    ? style
                    : null;
        }
        if (owner.startsWith("org.mockito.") && (method.startsWith("verify") || method.equals("then"))) {
            return Style.VERIFY;
        }
        if (style == Style.FLUENT
                && (method.startsWith("assert") || method.equals("then") || method.equals("thenThrownBy"))) {
            return Style.FLUENT;
        }
        if (method.equals("assertThat")) {
            return Style.FLUENT;
        }
        if (isAssertName(method)) {
            return Style.DIRECT;
        }
        return method.equals("andExpect") ? Style.VERIFY : null;
    }

    private static boolean isAssertName(String method) {
        return method.startsWith("assert") && !method.equals("assertion")
                || method.equals("fail")
                || method.equals("expectThrows");
    }

    /** The comparison that a method of an assertion or matcher stands for; null where it is none. */
    static String operator(String method) {
        return OPERATORS.get(method);
    }

    /** Whether the annotation limits where a test runs: {@code EnabledIfEnvironmentVariable}, {@code DisabledOnOs} … */
    static boolean isCondition(String annotation) {
        String simple = annotation.substring(annotation.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return simple.startsWith("enabledif")
                || simple.startsWith("disabledif")
                || simple.startsWith("enabledon")
                || simple.startsWith("disabledon");
    }
}
