/**
 * What must hold for every input there is, as targets that a fuzzer can drive: {@code src/fuzz/run} does, guided by the
 * coverage. In the ordinary tests they get the inputs in {@code src/fuzz/inputs}, and seeded alterations of them.
 */
package io.github.dockerfilestages.fuzz;
