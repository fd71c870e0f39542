package io.github.dockerfilestages.ide.proof;

import io.github.dockerfilestages.syntax.dockerfile.Keyword;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * A build after some instruction: all that later instructions and the result depend on ({@code dispatchStages} and
 * {@code dispatchState.init} of dockerfile2llb).
 *
 * <p>A FROM that continues a stage changes nothing, except for three things: it runs the triggers of that stage; it sets
 * the variables of the image again, over ARGs of the same names; and an ENTRYPOINT after it does not see the CMD before
 * it, and so removes it.
 *
 * @param number the number in {@link SharedBuilds} of what was done so far
 * @param arguments those whose value a FROM may change
 * @param hasCommand whether there is a CMD since the last FROM
 * @param triggers the indexes of the elements with the triggers since the last FROM
 */
record BuildState(int number, List<LooseArgument> arguments, boolean hasCommand, List<Integer> triggers) {
    static BuildState of(int number) {
        return new BuildState(number, List.of(), false, List.of());
    }

    /** After a FROM that continues this build. Its triggers run then, which is another step. */
    BuildState continued() {
        List<LooseArgument> covered =
                arguments.stream().map(LooseArgument::covered).toList();
        return new BuildState(number, covered, false, List.of());
    }

    /** After an instruction at an element. */
    BuildState after(int element, InstructionContent content, List<Integer> sources, SharedBuilds builds) {
        if (content.keyword() == Keyword.ARG) {
            return isRestored(content) ? restored(content) : declared(element, content, builds);
        }
        BuildState before = isCoveredReadBy(content) ? settled(builds) : this;
        boolean removesCommand = content.keyword() == Keyword.ENTRYPOINT && !hasCommand;
        int next = builds.after(before.number, content.text() + (removesCommand ? "\n!CMD" : ""), sources);
        return new BuildState(
                next,
                without(before.arguments, content),
                hasCommand || content.keyword() == Keyword.CMD,
                content.keyword() == Keyword.ONBUILD ? added(triggers, element) : triggers);
    }

    /** The same after a further step that may depend on all variables. */
    BuildState afterStep(String text, List<Integer> sources, SharedBuilds builds) {
        BuildState before = settled(builds);
        return new BuildState(
                builds.after(before.number, text, sources), before.arguments, before.hasCommand, before.triggers);
    }

    /** Before an instruction that may see the variables that a FROM has set again: from here on they are part of it. */
    private BuildState settled(SharedBuilds builds) {
        List<String> covered = arguments.stream()
                .filter(LooseArgument::isCovered)
                .map(LooseArgument::text)
                .toList();
        if (covered.isEmpty()) {
            return this;
        }
        int next = builds.after(number, "\n!FROM " + covered, List.of());
        List<LooseArgument> left =
                arguments.stream().filter(argument -> !argument.isCovered()).toList();
        return new BuildState(next, left, hasCommand, triggers);
    }

    private boolean isCoveredReadBy(InstructionContent content) {
        for (LooseArgument argument : arguments) {
            if (argument.isCovered() && content.reads(argument.names())) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether an ARG is the same as one before, so that it only sets the same value again, in any case after a FROM. It
     * is not the same if its default needs a variable whose value is not known to be the same.
     */
    private boolean isRestored(InstructionContent content) {
        return arguments.stream()
                        .anyMatch(argument ->
                                argument.isRepeatable() && argument.text().equals(content.text()))
                && arguments.stream()
                        .filter(LooseArgument::isCovered)
                        .allMatch(argument -> Collections.disjoint(argument.names(), content.used()));
    }

    private BuildState restored(InstructionContent content) {
        List<LooseArgument> renewed = arguments.stream()
                .map(argument -> argument.text().equals(content.text()) && argument.isRepeatable()
                        ? argument.restored()
                        : argument)
                .toList();
        return new BuildState(number, renewed, hasCommand, triggers);
    }

    private BuildState declared(int element, InstructionContent content, SharedBuilds builds) {
        boolean isPlain = !isCoveredReadBy(content)
                && arguments.stream()
                        .filter(LooseArgument::isCovered)
                        .allMatch(argument -> Collections.disjoint(argument.names(), content.assigned()));
        BuildState before = isPlain ? this : settled(builds);
        boolean usesItself = !Collections.disjoint(content.assigned(), content.used());
        boolean isRepeatable = !usesItself && !content.hasOddName();
        var argument =
                new LooseArgument(element, content.text(), content.assigned(), content.used(), false, isRepeatable);
        List<LooseArgument> all = added(without(before.arguments, content), argument);
        return new BuildState(
                builds.after(before.number, content.text(), List.of()), all, before.hasCommand, before.triggers);
    }

    /** The arguments whose value is still that of their ARG after other variables were set. */
    private static List<LooseArgument> without(List<LooseArgument> arguments, InstructionContent content) {
        Set<String> assigned = content.assigned();
        return assigned.isEmpty() || arguments.isEmpty()
                ? arguments
                : arguments.stream()
                        .filter(argument -> !content.hasSureValue() || !assigned.containsAll(argument.names()))
                        .map(argument -> !content.hasOddName()
                                        && Collections.disjoint(argument.names(), assigned)
                                        && Collections.disjoint(argument.used(), assigned)
                                ? argument
                                : argument.disturbed())
                        .toList();
    }

    private static <T> List<T> added(List<T> all, T one) {
        var more = new ArrayList<T>(all);
        more.add(one);
        return Collections.unmodifiableList(more);
    }
}
