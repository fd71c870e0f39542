/**
 * What the core costs: benchmarks that print figures and ratios and assert nothing. {@code PERFORMANCE.md} says how each
 * is run.
 */
package io.github.dockerfilestages.benchmarks;
