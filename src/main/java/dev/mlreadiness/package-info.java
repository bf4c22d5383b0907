/**
 * ML readiness of a repository: the stages of a scan in order.
 *
 * <p>Java says what is there, the rubric's YAML says what it means, one evaluator joins them, the report only prints.
 */
package dev.mlreadiness;
