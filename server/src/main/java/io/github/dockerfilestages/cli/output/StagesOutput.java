package io.github.dockerfilestages.cli.output;

import io.github.dockerfilestages.cli.console.Console;
import io.github.dockerfilestages.cli.input.Input;
import io.github.dockerfilestages.stages.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;

/**
 * The output of {@code stages} before it is printed. Everything that can fail for a file is done when the file is
 * added, so that a file that fails leaves no output.
 *
 * @param <T> the output for one file
 */
public final class StagesOutput<T> {
    private final BiFunction<Input, Optional<Stage>, T> taking;
    private final BiConsumer<List<T>, Console> printing;
    private final List<T> taken = new ArrayList<>();

    StagesOutput(BiFunction<Input, Optional<Stage>, T> taking, BiConsumer<List<T>, Console> printing) {
        this.taking = taking;
        this.printing = printing;
    }

    /** Adds a Dockerfile, or with a target only what that needs. */
    public void add(Input file, Optional<Stage> target) {
        taken.add(taking.apply(file, target));
    }

    public void print(Console console) {
        printing.accept(taken, console);
    }
}
