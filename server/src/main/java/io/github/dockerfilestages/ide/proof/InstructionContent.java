package io.github.dockerfilestages.ide.proof;

import io.github.dockerfilestages.syntax.dockerfile.Dockerfile;
import io.github.dockerfilestages.syntax.dockerfile.Flag;
import io.github.dockerfilestages.syntax.dockerfile.Heredoc;
import io.github.dockerfilestages.syntax.dockerfile.Instruction;
import io.github.dockerfilestages.syntax.dockerfile.InstructionLine;
import io.github.dockerfilestages.syntax.dockerfile.Keyword;
import io.github.dockerfilestages.syntax.dockerfile.MountField;
import io.github.dockerfilestages.syntax.dockerfile.Statement;
import io.github.dockerfilestages.syntax.dockerfile.words.LowerCase;
import io.github.dockerfilestages.syntax.dockerfile.words.ShellWordReader;
import io.github.dockerfilestages.syntax.dockerfile.words.Word;
import io.github.dockerfilestages.text.Blanks;
import io.github.dockerfilestages.text.Matches;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What an instruction says without its layout and without the names of stages: joined lines have no comments, keyword and
 * flags no letter case and quotes, and each name of a stage is left out, since the stage itself is compared.
 *
 * @param text what is compared; white space inside the arguments counts where quotes or escapes may keep it
 * @param assigned the variables that an ENV or ARG sets, in the order of the text, in which messages name them
 * @param used the variables that its text names and BuildKit replaces
 * @param hasSureValue whether it sets them in any case, which an ARG without a default does not
 * @param readsAll whether its effect may depend on any variable of the stage, as that of a command may
 */
record InstructionContent(
        Keyword keyword, String text, Set<String> assigned, Set<String> used, boolean hasSureValue, boolean readsAll) {

    /** Stands for a name of a stage. */
    private static final String NAME = "\uFFFC";

    /** Instructions whose text BuildKit takes as it is. */
    private static final Set<Keyword> VERBATIM = Set.of(
            Keyword.CMD, Keyword.ENTRYPOINT, Keyword.HEALTHCHECK, Keyword.SHELL, Keyword.MAINTAINER, Keyword.ONBUILD);

    /**
     * Instructions whose words are separated by white space of any length, unless it is quoted. For RUN a shell decides:
     * those of Unix do so outside of {@code ${}}, that of Windows does not.
     */
    private static final Set<Keyword> WORDS =
            Set.of(Keyword.RUN, Keyword.COPY, Keyword.ADD, Keyword.EXPOSE, Keyword.VOLUME);

    private static final Pattern QUOTES = Pattern.compile("[\"'`\\\\]|<<");

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{?([A-Za-z0-9_]+)");

    private static final Pattern ODD = Pattern.compile("[^A-Za-z0-9_.-]");

    private static final Pattern BLANKS = Pattern.compile("[ \\t]+");

    /** It depends on the text of the instruction and on the escape character of the file alone. */
    static InstructionContent of(Dockerfile dockerfile, int element) {
        var instruction = (Instruction) dockerfile.element(element);
        Statement statement = instruction.statement();
        InstructionLine line = dockerfile.line(element);
        Keyword keyword = instruction.keyword();
        char escape = dockerfile.directives().escape();
        Optional<Statement> trigger = statement.trigger();
        String arguments = trigger.isPresent()
                ? started(trigger.get()) + Blanks.strip(line.trigger(escape).text())
                : spaced(keyword, Blanks.strip(line.text()), escape);
        String text = started(statement) + arguments + bodies(dockerfile, element, instruction);
        return switch (keyword) {
            case ARG -> argument(text, statement.arguments(), escape);
            case ENV -> environment(text, line.words(escape));
            default -> other(keyword, text);
        };
    }

    /** Keyword and flags. */
    private static String started(Statement statement) {
        Keyword keyword = statement.keyword();
        String word = keyword == Keyword.UNKNOWN ? LowerCase.of(statement.word().value()) : keyword.name();
        return word + flags(statement) + " ";
    }

    /** Whether one of the variables that it sets has a name that is known only in the build. */
    boolean hasOddName() {
        return assigned.stream().anyMatch(name -> ODD.matcher(name).find());
    }

    /** Whether its effect may depend on one of these variables. */
    boolean reads(Set<String> variables) {
        return readsAll || !Collections.disjoint(used, variables);
    }

    private static InstructionContent argument(String text, List<Word> words, char escape) {
        var assigned = new LinkedHashSet<String>();
        var used = new HashSet<String>();
        boolean hasDefaults = true;
        for (Word word : words) {
            String value = word.value();
            int equals = value.indexOf('=');
            assigned.add(equals < 0 ? value : value.substring(0, equals));
            hasDefaults &= equals >= 0;
            used.addAll(ShellWordReader.parse(value.substring(equals + 1), escape)
                    .variables()
                    .keySet());
        }
        return new InstructionContent(
                Keyword.ARG, text, Collections.unmodifiableSet(assigned), Set.copyOf(used), hasDefaults, false);
    }

    /** {@code ENV name=value name=value} or {@code ENV name value}. */
    private static InstructionContent environment(String text, List<Word> words) {
        var assigned = new LinkedHashSet<String>();
        boolean arePairs = !words.isEmpty() && words.get(0).value().indexOf('=') >= 0;
        for (Word word : arePairs ? words : words.subList(0, Math.min(1, words.size()))) {
            assigned.add(word.value().split("=", 2)[0]);
        }
        return new InstructionContent(
                Keyword.ENV, text, Collections.unmodifiableSet(assigned), variables(text), true, false);
    }

    private static InstructionContent other(Keyword keyword, String text) {
        boolean isCommand = keyword == Keyword.RUN || keyword == Keyword.UNKNOWN;
        Set<String> used = VERBATIM.contains(keyword) ? Set.of() : variables(text);
        return new InstructionContent(keyword, text, Set.of(), used, false, isCommand);
    }

    private static Set<String> variables(String text) {
        return Matches.of(VARIABLE.matcher(text))
                .map(variable -> variable.group(1))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String flags(Statement statement) {
        var text = new StringBuilder();
        for (Flag flag : statement.flags()) {
            text.append(" --").append(flag.name()).append('=').append(value(statement.keyword(), flag));
        }
        return text.toString();
    }

    private static String value(Keyword keyword, Flag flag) {
        if (keyword == Keyword.COPY && flag.name().equals("from")) {
            return NAME;
        }
        if (keyword == Keyword.RUN && flag.name().equals("mount")) {
            var fields = new StringBuilder();
            for (MountField field : flag.fields()) {
                String content = field.value().map(Word::value).orElse("");
                fields.append(LowerCase.of(field.key().value())).append('=');
                fields.append(field.isKey("from") ? NAME : content).append(',');
            }
            return fields.toString();
        }
        return flag.value().map(Word::value).orElse("");
    }

    private static String spaced(Keyword keyword, String text, char escape) {
        boolean mayShellCount = keyword == Keyword.RUN && (escape != '\\' || text.contains("${"));
        boolean isFree = WORDS.contains(keyword)
                && !mayShellCount
                && !QUOTES.matcher(text).find();
        return isFree ? BLANKS.matcher(text).replaceAll(" ") : text;
    }

    private static String bodies(Dockerfile dockerfile, int element, Instruction instruction) {
        var text = new StringBuilder();
        for (Heredoc heredoc : instruction.heredocs()) {
            String body = dockerfile.text().slice(dockerfile.absolute(element, heredoc.body()));
            text.append('\n').append(heredoc.name()).append('\n').append(body);
        }
        return text.toString();
    }
}
