package dev.mlreadiness.inspect.java;

import java.util.List;

/**
 * What a class says about the tests in it.
 *
 * @param all every public method without parameters is a test (TestNG's {@code @Test} on the class)
 * @param byName methods named {@code test*} are tests (JUnit 3)
 * @param skipped the class is disabled
 * @param parametrized a runner gives its tests parameters
 * @param marks tags and groups of the class
 */
record TestClass(boolean all, boolean byName, boolean skipped, boolean parametrized, List<String> marks) {

    static final TestClass NONE = new TestClass(false, false, false, false, List.of());
}
