package io.github.dockerfilestages.cli.output;

import io.github.dockerfilestages.cli.console.Console;
import io.github.dockerfilestages.cli.input.Input;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * The output of {@code stages} before it is printed. Everything that can fail for a file is done when the file is
 * added, so that a file that fails leaves no output.
 *
 * @param <T> the output for one file
 */
public final class StagesOutput<T> {
    private final Function<Input, T> taking;
    private final BiConsumer<List<T>, Console> printing;
    private final List<T> taken = new ArrayList<>();

    StagesOutput(Function<Input, T> taking, BiConsumer<List<T>, Console> printing) {
        this.taking = taking;
        this.printing = printing;
    }

    public void add(Input file) {
        taken.add(taking.apply(file));
    }

    public void print(Console console) {
        printing.accept(taken, console);
    }
}
