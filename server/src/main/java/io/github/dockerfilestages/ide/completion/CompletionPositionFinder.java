package io.github.dockerfilestages.ide.completion;

import io.github.dockerfilestages.ide.completion.CompletionPosition.CompletionPositionKind;
import io.github.dockerfilestages.ide.editing.InstructionCaret;
import io.github.dockerfilestages.ide.editing.ValueReach;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.syntax.dockerfile.Flag;
import io.github.dockerfilestages.syntax.dockerfile.Keyword;
import io.github.dockerfilestages.syntax.dockerfile.MountField;
import io.github.dockerfilestages.syntax.dockerfile.Statement;
import io.github.dockerfilestages.syntax.dockerfile.words.Word;
import io.github.dockerfilestages.text.TextRange;
import java.util.Locale;
import java.util.Optional;

/** Finds out what is being typed at the cursor. */
final class CompletionPositionFinder {
    private static final String FROM = "from";
    private static final String KEY = "from=";
    private static final String FLAG = "--from=";

    private final InstructionCaret caret;
    private final int stage;

    private CompletionPositionFinder(InstructionCaret caret, int stage) {
        this.caret = caret;
        this.stage = stage;
    }

    static Optional<CompletionPosition> find(StageModel model, int offset) {
        return InstructionCaret.at(model, offset)
                .flatMap(caret -> model.stageAt(offset)
                        .flatMap(stage -> new CompletionPositionFinder(caret, stage.index()).find()));
    }

    private Optional<CompletionPosition> find() {
        Statement statement = caret.statement();
        if (statement.keyword() == Keyword.FROM) {
            return new FromPositionFinder(caret, stage).find(statement);
        }
        if (statement.keyword() == Keyword.ONBUILD) {
            return statement
                    .trigger()
                    .flatMap(this::flags)
                    .map(position ->
                            new CompletionPosition(position.kind().underOnbuild(), position.stage(), position.range()));
        }
        return flags(statement);
    }

    private Optional<CompletionPosition> flags(Statement statement) {
        return switch (statement.keyword()) {
            case COPY -> copy(statement);
            case RUN -> run(statement);
            default -> Optional.empty();
        };
    }

    private Optional<CompletionPosition> copy(Statement copy) {
        for (Flag flag : copy.flags()) {
            if (flag.name().equals(FROM) && flag.value().isPresent()) {
                Optional<TextRange> reach = reach(flag.value().get(), flag.nameRange());
                if (reach.isPresent()) {
                    return Optional.of(position(CompletionPositionKind.COPY, reach.get()));
                }
            }
        }
        return hasFrom(copy)
                ? Optional.empty()
                : flagName(copy).flatMap(range -> name(CompletionPositionKind.FLAG, range, FLAG));
    }

    /** BuildKit takes a flag for an argument when it follows the two dashes that are being typed. */
    private static boolean hasFrom(Statement copy) {
        return copy.flags().stream()
                        .anyMatch(
                                flag -> flag.name().equals(FROM) && flag.value().isPresent())
                || copy.arguments().stream()
                        .anyMatch(argument -> argument.value().startsWith(FLAG));
    }

    /** BuildKit takes {@code --} alone as the end of the flags; while it is being typed it starts one. */
    private Optional<TextRange> flagName(Statement copy) {
        TextRange word = caret.word();
        boolean isAmongFlags = copy.arguments().stream().noneMatch(argument -> caret.isAfter(argument.range()));
        if (isAmongFlags && caret.slice(word).equals("--")) {
            return Optional.of(word);
        }
        return copy.flags().stream()
                .map(flag -> caret.absolute(flag.nameRange()))
                .filter(range -> range.touches(caret.offset()))
                .findFirst();
    }

    private Optional<CompletionPosition> run(Statement run) {
        for (Flag flag : run.flags()) {
            for (MountField field : flag.fields()) {
                Optional<CompletionPosition> position = field(flag, field);
                if (position.isPresent()) {
                    return position;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<CompletionPosition> field(Flag mount, MountField field) {
        if (field.isKey(FROM) && field.value().isPresent()) {
            return reach(field.value().get(), field.key().range())
                    .map(range -> position(CompletionPositionKind.MOUNT, range));
        }
        boolean hasFrom = mount.fields().stream()
                .anyMatch(other -> other.isKey(FROM) && other.value().isPresent());
        return hasFrom
                ? Optional.empty()
                : reach(field.key(), mount.nameRange()).flatMap(range -> name(CompletionPositionKind.KEY, range, KEY));
    }

    /** The range of a value after the equals sign that follows a name. */
    private Optional<TextRange> reach(Word value, TextRange name) {
        return ValueReach.of(
                caret, value.range(), Math.min(name.end() + 1, value.range().start()));
    }

    /** The range of a name and the equals sign after it, if the text is a prefix of the name. */
    private Optional<CompletionPosition> name(CompletionPositionKind kind, TextRange range, String name) {
        boolean isStart = name.startsWith(caret.slice(range).toLowerCase(Locale.ROOT));
        boolean hasEquals = caret.at(range.end()) == '=';
        return isStart
                ? Optional.of(position(kind, new TextRange(range.start(), range.end() + (hasEquals ? 1 : 0))))
                : Optional.empty();
    }

    private CompletionPosition position(CompletionPositionKind kind, TextRange range) {
        return new CompletionPosition(kind, stage, range);
    }
}
