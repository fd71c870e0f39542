package io.github.dockerfilestages.stages;

import io.github.dockerfilestages.stages.GlobalArguments.ArgumentDeclaration;
import io.github.dockerfilestages.stages.SelectedBase.Frame;
import io.github.dockerfilestages.stages.expansion.Expansion;
import io.github.dockerfilestages.syntax.dockerfile.words.ShellWord;
import io.github.dockerfilestages.syntax.dockerfile.words.ShellWordReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The stages that build arguments select: {@code FROM $BASE} names an earlier stage, depending on the value that a
 * build passes.
 *
 * <p>Only arguments that are declared before the first FROM take part, and only bases that can become the name of a
 * stage: {@code golang:$VERSION} cannot.
 */
public final class BaseSelection {
    /** Stands for a value while a base is expanded; no file contains this character on purpose. */
    private static final String MARK = "\uFFFC";

    /** The number of bases with variables that are looked at; nobody writes a file with more of them by hand. */
    private static final int MOST = 500;

    private final SelectionSource source;
    private final List<Stage> open;
    private final Set<String> arguments;

    /** What the selection depends on: a part of a {@link StageTable}. */
    record SelectionSource(
            List<StageInstruction> instructions,
            List<Stage> stages,
            GlobalArguments arguments,
            BuildParameters parameters,
            char escape) {}

    private BaseSelection(SelectionSource source) {
        this.source = source;
        this.open = source.stages().stream()
                .filter(stage -> stage.base().filter(Base::hasVariables).isPresent())
                .limit(MOST)
                .filter(this::mayNameStage)
                .toList();
        this.arguments = dependencies();
    }

    static BaseSelection of(SelectionSource source) {
        return new BaseSelection(source);
    }

    /** The arguments on which these bases depend, directly or through the default of another argument. */
    public Set<String> arguments() {
        return arguments;
    }

    /**
     * The bases that depend on an argument, in the order of the text.
     *
     * @param passed the arguments of the build with their values, including this one
     */
    public List<SelectedBase> of(String argument, Map<String, String> passed) {
        if (!arguments.contains(argument)) {
            return List.of();
        }
        var marked = new HashMap<>(passed);
        marked.put(argument, MARK);
        GlobalArguments values = values(passed);
        GlobalArguments marks = values(marked);
        var selected = new ArrayList<SelectedBase>();
        for (Stage from : open) {
            ShellWord word = from.base().orElseThrow().shellWord();
            Expansion base = values.expand(word);
            String pattern = marks.expand(word).text();
            if (base.error().isEmpty() && !base.text().equals(pattern)) {
                Optional<Frame> frame = frame(pattern)
                        .filter(around ->
                                around.with(passed.getOrDefault(argument, "")).equals(base.text()));
                selected.add(new SelectedBase(from, base.text(), earlier(base.text(), from), frame));
            }
        }
        return selected;
    }

    /**
     * A value of a build argument with which a FROM names a stage.
     *
     * @param value the name of the stage, or the part of it that the FROM leaves open
     */
    public record SelectingValue(String argument, String value) {}

    /** The values of single arguments with which a later FROM names a stage. */
    public List<SelectingValue> selecting(Stage stage) {
        return arguments.stream()
                .sorted()
                .flatMap(argument -> of(argument, Map.of(argument, stage.name())).stream()
                        .filter(base -> stage.index() < base.from().index())
                        .flatMap(base -> base.frame().flatMap(frame -> frame.valueFor(stage.name())).stream())
                        .map(value -> new SelectingValue(argument, value)))
                .distinct()
                .toList();
    }

    /** Whether an argument with some value, together with others, may make a later FROM name a stage. */
    public boolean maySelect(String argument, Stage stage) {
        return arguments.contains(argument)
                && stage.isNamed()
                && open.stream()
                        .filter(from -> stage.index() < from.index())
                        .anyMatch(from -> pattern(from).matches(stage.name()));
    }

    private GlobalArguments values(Map<String, String> passed) {
        BuildParameters parameters = source.parameters();
        var all = new HashMap<>(parameters.buildArguments());
        all.putAll(passed);
        Stage last = source.stages().get(source.stages().size() - 1);
        return GlobalArguments.of(
                source.instructions(),
                source.escape(),
                new BuildParameters(parameters.platform(), all, parameters.namedContexts()),
                last.name());
    }

    private static Optional<Frame> frame(String pattern) {
        int mark = pattern.indexOf(MARK);
        return mark >= 0 && mark == pattern.lastIndexOf(MARK)
                ? Optional.of(new Frame(pattern.substring(0, mark), pattern.substring(mark + MARK.length())))
                : Optional.empty();
    }

    private Optional<Stage> earlier(String name, Stage from) {
        return source.stages().stream()
                .filter(stage -> stage.index() < from.index() && stage.name().equals(name))
                .reduce((one, later) -> later);
    }

    private boolean mayNameStage(Stage from) {
        BasePattern pattern = pattern(from);
        return source.stages().subList(0, from.index()).stream()
                .anyMatch(stage -> stage.isNamed() && pattern.matches(stage.name()));
    }

    private static BasePattern pattern(Stage from) {
        return BasePattern.of(from.base().orElseThrow().shellWord().parts());
    }

    private Set<String> dependencies() {
        Map<String, ArgumentDeclaration> declarations = source.arguments().declarations();
        Set<String> found = new HashSet<>();
        Deque<String> waiting = new ArrayDeque<>();
        open.forEach(from ->
                waiting.addAll(from.base().orElseThrow().shellWord().variables().keySet()));
        while (!waiting.isEmpty()) {
            String name = waiting.pop();
            ArgumentDeclaration declaration = declarations.get(name);
            if (declaration != null && found.add(name)) {
                String value = declaration.word().value();
                int equals = value.indexOf('=');
                String preset = equals < 0 ? "" : value.substring(equals + 1);
                waiting.addAll(ShellWordReader.parse(preset, source.escape())
                        .variables()
                        .keySet());
            }
        }
        return Set.copyOf(found);
    }
}
