package io.github.dockerfilestages.stages;

import io.github.dockerfilestages.stages.Resolution.StageResolution;
import io.github.dockerfilestages.syntax.dockerfile.Keyword;
import io.github.dockerfilestages.syntax.dockerfile.Mention.ReferenceKind;
import io.github.dockerfilestages.syntax.dockerfile.words.ShellWord;
import io.github.dockerfilestages.syntax.dockerfile.words.ShellWordReader;
import io.github.dockerfilestages.syntax.dockerfile.words.Word;
import io.github.dockerfilestages.text.TextRange;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the defaults of ARGs that name a stage: the default of an ARG that is a whole base or, for the builders that
 * expand it, a whole {@code --from}; that of {@code SOURCE_DATE_EPOCH}, and the list in
 * {@code BUILDKIT_SBOM_SCAN_STAGE}.
 */
final class ArgumentReferences {
    static final String EPOCH = "SOURCE_DATE_EPOCH";
    static final String SCAN = "BUILDKIT_SBOM_SCAN_STAGE";

    private final List<StageInstruction> instructions;
    private final List<Stage> stages;
    private final List<Reference> references;
    private final Map<String, List<Stage>> byName;
    private final char escape;
    private final Set<Reference> found = new LinkedHashSet<>();

    ArgumentReferences(
            List<StageInstruction> instructions,
            List<Stage> stages,
            List<Reference> references,
            Map<String, List<Stage>> byName,
            char escape) {
        this.instructions = instructions;
        this.stages = stages;
        this.references = references;
        this.byName = byName;
        this.escape = escape;
    }

    List<Reference> find() {
        addDefaultsOfBases();
        addDefaultsOfSources();
        int stage = -1;
        for (int index = 0; index < instructions.size(); index++) {
            Keyword keyword = instructions.get(index).statement().keyword();
            stage += keyword == Keyword.FROM ? 1 : 0;
            if (keyword == Keyword.ARG) {
                addNamesIn(index, stage);
            }
        }
        return List.copyOf(found);
    }

    private void addDefaultsOfBases() {
        for (Reference reference : references) {
            if (reference.kind() == ReferenceKind.FROM
                    && reference.name().isEmpty()
                    && reference.resolution() instanceof StageResolution target
                    && stages.get(reference.stage()).base().orElseThrow().spelling()
                            instanceof Spelling.LiteralSpelling literal
                    && literal.text().equals(stages.get(target.index()).name())) {
                add(literal.instruction(), literal.word(), literal.name(), literal.text(), target.index());
            }
        }
    }

    /** BuildKit rejects a variable in {@code --from}; other builders expand it. */
    private void addDefaultsOfSources() {
        for (Reference reference : references) {
            if (reference.resolution().problem() == Resolution.ReferenceProblem.EXPANSION && reference.stage() >= 0) {
                ShellWordReader.parse(reference.value(), escape)
                        .soleVariable()
                        .ifPresent(variable -> addDefault(variable.name(), reference));
            }
        }
    }

    /** Adds the default that an argument has at a reference: that of its stage, or else that above the first FROM. */
    private void addDefault(String argument, Reference reference) {
        int from = stages.get(reference.stage()).instruction();
        int head = stages.get(0).instruction();
        if (!addDefault(argument, from, reference.instruction())) {
            addDefault(argument, 0, head);
        }
    }

    /** Adds the last default of an argument between two instructions, and returns whether there is one. */
    private boolean addDefault(String argument, int from, int to) {
        for (int index = to - 1; index >= from; index--) {
            if (instructions.get(index).statement().keyword() == Keyword.ARG) {
                for (Word word : instructions.get(index).statement().arguments()) {
                    if (word.value().startsWith(argument + "=")) {
                        addName(argument, index, word);
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private void addName(String argument, int instruction, Word word) {
        writtenDefault(argument, word).ifPresent(written -> {
            List<Stage> named = byName.getOrDefault(StageName.normalized(written.text()), List.of());
            if (!named.isEmpty()) {
                add(
                        instruction,
                        word,
                        written.range(),
                        written.text(),
                        named.get(named.size() - 1).index());
            }
        });
    }

    /** A default that is written in one piece, without variables and escapes, and its range in the word. */
    private record WrittenDefault(TextRange range, String text) {}

    private Optional<WrittenDefault> writtenDefault(String argument, Word word) {
        int start = argument.length() + 1;
        ShellWord value = ShellWordReader.parse(word.value().substring(start), escape);
        TextRange range = value.contentRange(word.value().length() - start).shift(start);
        return value.constant()
                .filter(constant -> constant.length() == range.length())
                .map(constant -> new WrittenDefault(range, constant));
    }

    private void addNamesIn(int instruction, int stage) {
        for (Word word : instructions.get(instruction).statement().arguments()) {
            String name = GlobalArguments.nameIn(word);
            boolean names = name.equals(SCAN) || name.equals(EPOCH) && stage < 0;
            if (names && name.length() < word.value().length()) {
                writtenDefault(name, word)
                        .ifPresent(written -> addNames(name, instruction, word, written.range(), written.text()));
            }
        }
    }

    private void addNames(String argument, int instruction, Word word, TextRange range, String text) {
        if (argument.equals(EPOCH)) {
            List<Stage> named = byName.getOrDefault(StageName.normalized(text), List.of());
            if (!named.isEmpty() && !text.equals("context")) {
                add(instruction, word, range, text, named.get(0).index());
            }
            return;
        }
        int at = range.start();
        for (String name : text.split(",", -1)) {
            List<Stage> named = byName.getOrDefault(name, List.of());
            if (!named.isEmpty()) {
                var part = new TextRange(at, at + name.length());
                add(instruction, word, part, name, named.get(named.size() - 1).index());
            }
            at += name.length() + 1;
        }
    }

    private void add(int instruction, Word word, TextRange name, String text, int stage) {
        var resolution = Resolution.stage(stage, Resolution.ReferenceProblem.NONE);
        found.add(new Reference(instruction, ReferenceKind.ARG, text, word, Optional.of(name), -1, resolution));
    }
}
