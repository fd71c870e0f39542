/**
 * The cost of the core: benchmarks that print figures and ratios and check nothing. {@code PERFORMANCE.md} explains how
 * to run each.
 */
package io.github.dockerfilestages.benchmarks;
