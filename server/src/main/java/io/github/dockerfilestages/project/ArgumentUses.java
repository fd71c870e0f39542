package io.github.dockerfilestages.project;

import io.github.dockerfilestages.stages.Base;
import io.github.dockerfilestages.stages.Reference;
import io.github.dockerfilestages.stages.Resolution;
import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.syntax.dockerfile.Element;
import io.github.dockerfilestages.syntax.dockerfile.Instruction;
import io.github.dockerfilestages.syntax.dockerfile.Keyword;
import io.github.dockerfilestages.syntax.dockerfile.words.ShellWord.VariablePart;
import io.github.dockerfilestages.syntax.dockerfile.words.ShellWordReader;
import io.github.dockerfilestages.syntax.dockerfile.words.Word;
import io.github.dockerfilestages.text.Blanks;
import io.github.dockerfilestages.text.Cancellation;
import io.github.dockerfilestages.text.TextRange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds where a Dockerfile uses the value of an ARG for something else than the name of a stage: in the text of a
 * command, in a path, in a label, in an image.
 */
final class ArgumentUses {
    /** A variable of a Dockerfile, of a shell, of PowerShell or of a batch file. */
    private static final Pattern VARIABLE =
            Pattern.compile("(?<!\\\\)\\$(?:\\{[!#]?|\\{?env:)?([A-Za-z_]\\w*+)|%([A-Za-z_]\\w*+)%");

    private final StageModel model;
    private final ArgumentValue value;
    private final Set<Integer> named;
    private final Set<Integer> others = new TreeSet<>();
    private final List<DeclaredValue> declarations = new ArrayList<>();
    private final Map<String, DeclaredValue> head = new HashMap<>();
    private Map<String, DeclaredValue> visible = head;
    private final List<Map<String, DeclaredValue>> byStage = new ArrayList<>();

    private ArgumentUses(StageModel model, ArgumentValue value, Set<Integer> named) {
        this.model = model;
        this.value = value;
        this.named = named;
    }

    /**
     * A value of an ARG.
     *
     * @param declaration the index of the instruction that gives it to the ARG; absent for a value that a build passes
     */
    record ArgumentValue(String name, Optional<Integer> declaration) {}

    /** An ARG that has the value; a command of its stage can read it without naming it in the Dockerfile. */
    private static final class DeclaredValue {
        private final int offset;
        private boolean isNamed;
        private boolean isReadable;

        DeclaredValue(int offset) {
            this.offset = offset;
        }
    }

    /**
     * The offset in the Dockerfile of the first use.
     *
     * @param named the indexes of the stages whose base is the name of a stage because of the value
     */
    static Optional<Integer> firstOther(StageModel model, ArgumentValue value, Set<Integer> named) {
        var uses = new ArgumentUses(model, value, named);
        uses.read();
        return uses.others.stream().findFirst();
    }

    private void read() {
        int instruction = 0;
        for (int element = 0; element < model.dockerfile().size(); element++) {
            Cancellation.check();
            Element read = model.dockerfile().element(element);
            boolean isKnown =
                    instruction < model.table().instructions().size() && model.elementOf(instruction) == element;
            if (read instanceof Instruction found) {
                read(found, element, isKnown ? Optional.of(instruction) : Optional.empty());
            }
            instruction += isKnown ? 1 : 0;
        }
        declarations.stream()
                .filter(declaration -> declaration.isReadable && !declaration.isNamed)
                .forEach(declaration -> others.add(declaration.offset));
    }

    private void read(Instruction found, int element, Optional<Integer> instruction) {
        if (found.keyword() == Keyword.ARG) {
            found.statement().arguments().forEach(word -> declare(word, element, instruction));
            return;
        }
        List<TextRange> names = instruction.map(this::namesOfStages).orElse(List.of());
        if (found.keyword() == Keyword.FROM) {
            visible = head;
        }
        uses(element, new TextRange(0, found.length()), names);
        if (found.keyword() == Keyword.FROM) {
            open();
        } else if (found.keyword() == Keyword.RUN) {
            visible.values().forEach(declaration -> declaration.isReadable = true);
        }
    }

    /** A stage has the arguments of the stage from which it is built. */
    private void open() {
        Stage stage = model.table().stage(byStage.size());
        visible = model.table()
                .baseStage(stage)
                .filter(base -> base.index() < byStage.size())
                .map(base -> new HashMap<>(byStage.get(base.index())))
                .orElseGet(HashMap::new);
        byStage.add(visible);
    }

    private void declare(Word word, int element, Optional<Integer> instruction) {
        int equals = word.value().indexOf('=');
        String name = equals < 0 ? word.value() : word.value().substring(0, equals);
        boolean isStart = value.declaration().isEmpty() || value.declaration().equals(instruction);
        Optional<String> source =
                equals < 0 ? Optional.of(name) : variable(word.value().substring(equals + 1));
        if (name.equals(value.name()) && isStart) {
            add(name, element, word);
        } else if (source.filter(this::isValue).isPresent()) {
            source.map(visible::get).ifPresent(declaration -> declaration.isNamed = true);
            add(name, element, word);
        } else {
            visible.remove(name);
            uses(element, word.range(), List.of());
        }
    }

    private boolean isValue(String argument) {
        return visible.containsKey(argument) || head.containsKey(argument);
    }

    private static Optional<String> variable(String preset) {
        return ShellWordReader.parse(preset, '\\').soleVariable().map(VariablePart::name);
    }

    private void add(String name, int element, Word word) {
        var declaration = new DeclaredValue(
                model.dockerfile().absolute(element, word.range()).start());
        declarations.add(declaration);
        visible.put(name, declaration);
    }

    private List<TextRange> namesOfStages(int instruction) {
        return model.table().referencesIn(instruction).stream()
                .filter(this::isNameOfStage)
                .map(reference -> reference.word().range())
                .toList();
    }

    private boolean isNameOfStage(Reference reference) {
        return reference.resolution().problem() == Resolution.ReferenceProblem.EXPANSION
                || named.contains(reference.stage())
                        && model.table()
                                .stage(reference.stage())
                                .base()
                                .map(Base::word)
                                .filter(reference.word()::equals)
                                .isPresent();
    }

    private void uses(int element, TextRange part, List<TextRange> names) {
        if (visible.isEmpty()) {
            return;
        }
        TextRange whole = model.dockerfile().absolute(element, part);
        String text = model.text().slice(whole);
        Matcher use = VARIABLE.matcher(text);
        while (use.find()) {
            String name = use.group(1) == null ? use.group(2) : use.group(1);
            DeclaredValue declaration = visible.get(name);
            if (declaration != null && !isComment(text, use.start())) {
                declaration.isNamed = true;
                var range = new TextRange(use.start() + part.start(), use.end() + part.start());
                if (names.stream().noneMatch(word -> word.touches(range))) {
                    others.add(whole.start() + use.start());
                }
            }
        }
    }

    private static boolean isComment(String text, int offset) {
        int line = text.lastIndexOf('\n', offset) + 1;
        return Blanks.stripLeading(text.substring(line, offset)).startsWith("#");
    }
}
