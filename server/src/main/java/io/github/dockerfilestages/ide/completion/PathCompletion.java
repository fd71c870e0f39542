package io.github.dockerfilestages.ide.completion;

import io.github.dockerfilestages.ide.completion.CompletionProposal.ProposalKind;
import io.github.dockerfilestages.ide.editing.InstructionCaret;
import io.github.dockerfilestages.ide.editing.Replacement;
import io.github.dockerfilestages.ide.editing.ValueReach;
import io.github.dockerfilestages.paths.KnownPaths;
import io.github.dockerfilestages.paths.KnownPaths.PathEntry;
import io.github.dockerfilestages.paths.KnownPaths.PathEntryKind;
import io.github.dockerfilestages.project.files.ProjectDockerfile;
import io.github.dockerfilestages.stages.Reference;
import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.syntax.dockerfile.Flag;
import io.github.dockerfilestages.syntax.dockerfile.Keyword;
import io.github.dockerfilestages.syntax.dockerfile.MountField;
import io.github.dockerfilestages.syntax.dockerfile.Statement;
import io.github.dockerfilestages.syntax.dockerfile.words.Word;
import io.github.dockerfilestages.text.TextEdit;
import io.github.dockerfilestages.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Completion of a path that is taken from a stage: the known names in its folder, one level at a time. Nothing in a COPY
 * from the build context, whose files are not known here.
 */
final class PathCompletion {
    private final StageModel model;
    private final InstructionCaret caret;
    private final int instruction;

    private PathCompletion(StageModel model, InstructionCaret caret, int instruction) {
        this.model = model;
        this.caret = caret;
        this.instruction = instruction;
    }

    /** The path that is typed, and the stage that it is taken from. */
    private record TypedSource(TextRange range, int from) {}

    /** The proposals at an offset of the Dockerfile, files before folders. */
    static List<CompletionProposal> find(ProjectDockerfile dockerfile, int offset) {
        StageModel model = dockerfile.model();
        return InstructionCaret.at(model, offset)
                .flatMap(caret -> model.instructionAt(offset)
                        .flatMap(instruction -> new PathCompletion(model, caret, instruction)
                                .source()
                                .map(source -> proposals(dockerfile, offset, source))))
                .orElse(List.of());
    }

    private Optional<TypedSource> source() {
        Statement statement = caret.statement();
        return statement.keyword() == Keyword.COPY
                ? ofCopy(statement)
                : statement.keyword() == Keyword.RUN ? ofMount(statement) : Optional.empty();
    }

    /** The last word is the destination, unless it is the only one. */
    private Optional<TypedSource> ofCopy(Statement copy) {
        Optional<Integer> from = stage(reference -> reference.kind().isCopy());
        if (from.isEmpty()) {
            return Optional.empty();
        }
        List<Word> words = copy.arguments();
        for (Word word : words.subList(0, Math.max(words.size() - 1, Math.min(words.size(), 1)))) {
            Optional<TextRange> reach =
                    ValueReach.of(caret, word.range(), word.range().start());
            if (reach.isPresent()) {
                return Optional.of(new TypedSource(reach.get(), from.get()));
            }
        }
        boolean isAfterFlags = copy.flags().stream().allMatch(flag -> caret.isAfter(flag.range()));
        return words.isEmpty() && isAfterFlags && caret.isAfterBlank()
                ? Optional.of(new TypedSource(TextRange.at(caret.offset()), from.get()))
                : Optional.empty();
    }

    private Optional<TypedSource> ofMount(Statement run) {
        for (Flag flag : run.flags()) {
            for (MountField field : flag.fields()) {
                boolean isSource = field.isKey("source") || field.isKey("src");
                if (isSource && field.value().isPresent()) {
                    Optional<TypedSource> typed =
                            ofField(flag, field, field.value().get());
                    if (typed.isPresent()) {
                        return typed;
                    }
                }
            }
        }
        return Optional.empty();
    }

    private Optional<TypedSource> ofField(Flag flag, MountField field, Word value) {
        int from = Math.min(field.key().range().end() + 1, value.range().start());
        return ValueReach.of(caret, value.range(), from)
                .flatMap(range -> stage(reference -> reference.kind().isMount()
                                && flag.range().covers(reference.word().range()))
                        .map(stage -> new TypedSource(range, stage)));
    }

    private Optional<Integer> stage(Predicate<Reference> isMeant) {
        return model.table().referencesIn(instruction).stream()
                .filter(isMeant)
                .flatMap(reference -> model.table().target(reference).stream()
                        .map(Stage::index)
                        .filter(index -> index < reference.stage()))
                .findFirst();
    }

    private static List<CompletionProposal> proposals(ProjectDockerfile dockerfile, int offset, TypedSource source) {
        StageModel model = dockerfile.model();
        Replacement replacement = Replacement.of(model, source.range(), offset);
        String typed = replacement.typed();
        if (!typed.equals(replacement.raw()) || typed.indexOf('$') >= 0) {
            return List.of();
        }
        int slash = typed.lastIndexOf('/') + 1;
        String stage = model.table().stage(source.from()).label();
        var range = new TextRange(
                replacement.range().start() + slash, replacement.range().end());
        var proposals = new ArrayList<CompletionProposal>();
        for (PathEntry entry : KnownPaths.in(dockerfile.paths(), source.from(), folder(typed.substring(0, slash)))) {
            boolean isFile = entry.kind() == PathEntryKind.FILE;
            String name = isFile ? entry.name() : entry.name() + "/";
            // A path of another stage starts at its root.
            String label = slash == 0 ? "/" + name : name;
            proposals.add(new CompletionProposal(
                            isFile ? ProposalKind.FILE : ProposalKind.FOLDER,
                            label,
                            (isFile ? "file of " : "folder of ") + stage,
                            Optional.empty(),
                            new TextEdit(range, label),
                            replacement.removals(),
                            CompletionProposal.sortText(proposals.size()),
                            slash == 0 ? Optional.of(name) : Optional.empty())
                    .in(dockerfile));
        }
        return List.copyOf(proposals);
    }

    private static String folder(String typed) {
        String plain = typed.startsWith("/") ? typed : "/" + typed;
        return plain.length() > 1 ? plain.substring(0, plain.length() - 1) : plain;
    }
}
