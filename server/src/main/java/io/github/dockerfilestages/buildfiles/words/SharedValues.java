package io.github.dockerfilestages.buildfiles.words;

import io.github.dockerfilestages.buildfiles.Build;
import io.github.dockerfilestages.text.Cancellation;
import io.github.dockerfilestages.text.SourceText;
import io.github.dockerfilestages.text.TextRange;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds out whether values that name a stage are for something else as well: a file gives such a value to a variable that
 * is also a part of a path, the tag of an image, the name of a job. Judged by the text, because no reader knows what all
 * the other commands and keys mean. For one thread, and for one request: what was found of a variable is kept, because
 * a file can give it thousands of values.
 */
public final class SharedValues {
    private static final int MOST_CHARACTERS = 300;
    private static final int MOST_USES = 500;
    private static final int MOST_VARIABLES = 20;

    /** Between a key or an option and a use of the variable: the rest of the text in which the use stands. */
    private static final String OPENING = "(?:[\\[(\"'`$]|\\$?\\{\\{-?|<<|\\$\\[\\[|\\$\\{|&[\\w.-]++|\\s)*+$";

    private static final Pattern OF_STAGE = Pattern.compile(
            "(?:--[\\w-]*target[\"']?(?:[=,]|\\s++(?:\\\\\\r?\\n\\s*)?)|[\\w-]*(?:target|stage)s?(?:[\"']\\s*+:|[\"']?\\s*+\\]?\\s*+(?:[:?+]{0,3}=|:(?=[\\s\"'\\[])))"
                    + "|no-cache-filters?[\"']?\\s*+[=:]|--no-cache-filter[\\s=])" + OPENING,
            Pattern.CASE_INSENSITIVE);

    private static final Pattern OPENING_AT_END =
            Pattern.compile("(?:\\$?\\{\\{-?\\s*+|<<\\s*+|\\$\\[\\[\\s*+|[\"'`])*+$");
    private static final Pattern CLOSING = Pattern.compile(
            "(?:\\[[^\\]\\n]*+])?[ \\t]*+(?:}}|]]|>>|[})%!])?[\"'`]?[ \\t]*+(?:$|[,;)\\]}&|\\r\\n]|\\bdo\\b|\\\\\\r?\\n)");
    private static final Pattern COMMENT = Pattern.compile("^\\s*+(?:#|//|::|(?i:rem)\\s)|\\s#\\s");

    private final Map<Question, Optional<Integer>> known = new HashMap<>();

    /**
     * The offset of the first use of the value that is not the name of a stage; empty if there is none, or if the value
     * stands where it is used.
     *
     * @param receivers the build arguments, and the inputs of other files, that get the value
     * @param compared the words that follow the value because they are compared with it
     */
    public Optional<Integer> otherUse(
            Build.BuildKind kind,
            SourceText text,
            TextRange value,
            Collection<String> receivers,
            List<ComparedWord> compared) {
        return VariableDefinition.of(kind, text, value).flatMap(variable -> {
            Optional<TextRange> place = variable.isPlaceOfValue() ? Optional.of(value) : Optional.empty();
            var question = new Question(kind, text, variable, place, Set.copyOf(receivers), compared);
            return known.computeIfAbsent(question, SharedValues::answer);
        });
    }

    /**
     * What the answer depends on.
     *
     * @param place of the value, if it counts
     */
    private record Question(
            Build.BuildKind kind,
            SourceText text,
            VariableDefinition variable,
            Optional<TextRange> place,
            Set<String> receivers,
            List<ComparedWord> compared) {}

    private static Optional<Integer> answer(Question asked) {
        var search = new UseSearch(asked.kind(), asked.text(), asked.receivers(), asked.compared());
        // A build argument without a value gets that of the variable with its name.
        search.isOfStage = asked.receivers().contains(asked.variable().name())
                || asked.place()
                        .filter(place -> search.isOfStage(place.start()))
                        .isPresent();
        search.read(asked.variable());
        return search.isOfStage ? search.other : Optional.empty();
    }

    /** The name of the variable to which a file gives a value; empty if the value stands where it is used. */
    public static Optional<String> variable(Build.BuildKind kind, SourceText text, TextRange value) {
        return VariableDefinition.of(kind, text, value)
                .filter(variable -> !variable.isPlaceOfValue())
                .map(VariableDefinition::name);
    }

    /** The offset of the first use of an input of a file that is not the name of a stage. */
    public static Optional<Integer> otherUseOfInput(Build.BuildKind kind, SourceText text, String input) {
        var search = new UseSearch(kind, text, Set.of(), List.of());
        search.read(new VariableDefinition(input, VariableNotation.of(kind), new TextRange(0, text.length())));
        return search.other;
    }

    /** Follows a variable to its uses, and to the variables that get its value. */
    private static final class UseSearch {
        private final Build.BuildKind kind;
        private final SourceText text;
        private final Pattern ofStage;
        private final List<ComparedWord> compared;
        private final Set<String> seen = new HashSet<>();
        private Optional<Integer> other = Optional.empty();
        private boolean isOfStage;

        UseSearch(Build.BuildKind kind, SourceText text, Collection<String> receivers, List<ComparedWord> compared) {
            this.kind = kind;
            this.text = text;
            this.compared = compared;
            this.ofStage = receivers.isEmpty()
                    ? OF_STAGE
                    : Pattern.compile(
                            OF_STAGE.pattern() + "|(?<![\\w-])(?:"
                                    + String.join(
                                            "|",
                                            receivers.stream()
                                                    .map(Pattern::quote)
                                                    .toList())
                                    + ")[\"']?\\s*+[=:]" + OPENING,
                            Pattern.CASE_INSENSITIVE);
        }

        private void read(VariableDefinition variable) {
            // Asked first because a search with the pattern is slow, and most variables of a generated file are not
            // used.
            boolean isNamed =
                    text.content().indexOf(variable.name(), variable.region().start()) >= 0;
            if (!isNamed || seen.size() >= MOST_VARIABLES || !seen.add(variable.name())) {
                return;
            }
            Matcher use = variable.notation()
                    .uses(variable.name())
                    .matcher(text.content())
                    .region(variable.region().start(), variable.region().end())
                    .useTransparentBounds(true);
            int count = 0;
            while (count++ < MOST_USES && use.find()) {
                Cancellation.check();
                if (!isComment(use.start())) {
                    read(new TextRange(use.start(), use.end()));
                }
            }
        }

        private void read(TextRange use) {
            if (isOfStage(use.start())) {
                isOfStage = true;
                return;
            }
            if (compared.stream().anyMatch(word -> word.hasOperand(use, text))) {
                return;
            }
            Optional<VariableDefinition> next = passedTo(use);
            if (next.isPresent()) {
                read(next.get());
            } else {
                other = Optional.of(other.filter(known -> known <= use.start()).orElse(use.start()));
            }
        }

        private boolean isOfStage(int offset) {
            return ofStage.matcher(commandBefore(offset)).find();
        }

        /** The text of the line before an offset, and of the lines that a backslash at their end continues. */
        private String commandBefore(int offset) {
            int least = offset - MOST_CHARACTERS;
            int line = text.lineAt(offset);
            while (line > 0
                    && text.line(line).start() > least
                    && text.slice(text.line(line - 1)).endsWith("\\")) {
                line--;
            }
            return text.slice(new TextRange(Math.max(text.line(line).start(), least), offset));
        }

        /** Another variable that gets the value, if it is used. */
        private Optional<VariableDefinition> passedTo(TextRange use) {
            Matcher opening = OPENING_AT_END.matcher(before(use.start()));
            int start = opening.find() ? use.start() - opening.group().length() : use.start();
            Matcher closing = CLOSING.matcher(text.content()).region(use.end(), text.length());
            return closing.lookingAt()
                    ? VariableDefinition.of(kind, text, new TextRange(start, use.end()))
                            .filter(this::isUsed)
                    : Optional.empty();
        }

        private boolean isUsed(VariableDefinition variable) {
            return variable.notation()
                    .uses(variable.name())
                    .matcher(text.content())
                    .region(variable.region().start(), variable.region().end())
                    .find();
        }

        private boolean isComment(int offset) {
            return COMMENT.matcher(before(offset)).find();
        }

        /** The text of the line before an offset. */
        private String before(int offset) {
            int line = text.lineAt(offset);
            return text.slice(new TextRange(Math.max(text.line(line).start(), offset - MOST_CHARACTERS), offset));
        }
    }
}
