package io.github.dockerfilestages.ide.proof;

import io.github.dockerfilestages.syntax.dockerfile.Dockerfile;
import io.github.dockerfilestages.text.TextRange;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Numbers builds so that equal builds have the same number, whatever file they are in. A build is the number of the build
 * that it continues, and one further step, so that a chain of any length is compared by one number.
 *
 * <p>It collects while the builds of one or two files are flattened, and belongs to that computation.
 */
final class SharedBuilds {
    /** The build that every other one continues. */
    static final int EMPTY = 0;

    private final Map<BuildStep, Integer> numbers = new HashMap<>();
    private final Map<WrittenInstruction, InstructionContent> contents = new HashMap<>();

    /** The build that does one more thing than another, with the content of these further builds. */
    int after(int before, String step, List<Integer> sources) {
        return numbers.computeIfAbsent(new BuildStep(before, step, List.copyOf(sources)), key -> numbers.size() + 1);
    }

    /** A build that only takes something from outside of the file. */
    int outside(String text) {
        return after(EMPTY, text, List.of());
    }

    /** The content of an instruction, read once for all that have the same text, as nearly all do after an edit. */
    InstructionContent content(Dockerfile dockerfile, int element) {
        var range = new TextRange(dockerfile.start(element), dockerfile.start(element + 1));
        var written = new WrittenInstruction(
                dockerfile.text().slice(range), dockerfile.directives().escape());
        return contents.computeIfAbsent(written, key -> InstructionContent.of(dockerfile, element));
    }

    private record WrittenInstruction(String text, char escape) {}

    private record BuildStep(int before, String text, List<Integer> sources) {}
}
