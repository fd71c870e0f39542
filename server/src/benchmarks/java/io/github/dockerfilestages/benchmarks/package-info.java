/**
 * Benchmarks of the core, which print figures and ratios and assert nothing. {@code PERFORMANCE.md} says how to run
 * each.
 */
package io.github.dockerfilestages.benchmarks;
