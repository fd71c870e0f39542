/**
 * Properties that must hold for every input, as targets for a fuzzer: {@code src/fuzz/run} runs them guided by
 * coverage. The ordinary tests check them with the inputs in {@code src/fuzz/inputs} and with random changes of these.
 */
package io.github.dockerfilestages.fuzz;
