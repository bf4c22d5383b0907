package dev.mlreadiness.derive.flow;

/** The side of a split that a value holds. */
record Part(Split split, Half half) {

    boolean isTest() {
        return half == Half.TEST;
    }
}
