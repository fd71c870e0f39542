package io.github.dockerfilestages.stages;

import io.github.dockerfilestages.stages.expansion.Expander;
import io.github.dockerfilestages.stages.expansion.Expansion;
import io.github.dockerfilestages.syntax.dockerfile.Keyword;
import io.github.dockerfilestages.syntax.dockerfile.words.ShellWord;
import io.github.dockerfilestages.syntax.dockerfile.words.ShellWordReader;
import io.github.dockerfilestages.syntax.dockerfile.words.Word;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The ARGs before the first FROM, the only ones that a FROM sees: {@code buildMetaArgs} of dockerfile2llb.
 *
 * @param values the value of each argument, including those of the platform; arguments without a value are absent
 * @param declarations every argument by name, in the order of declaration
 * @param defaults where the default of each argument is written
 * @param isReadable whether every default could be expanded; BuildKit stops at one that cannot
 */
public record GlobalArguments(
        Map<String, String> values,
        Map<String, ArgumentDeclaration> declarations,
        Map<String, Spelling> defaults,
        boolean isReadable) {

    /** Stands for a value that a build gives; no file contains this character on purpose. */
    private static final String MARK = "\uFFFC";

    /**
     * The last declaration of an argument: the index of its {@link StageInstruction}, and {@code NAME=value} as
     * written.
     */
    public record ArgumentDeclaration(int instruction, Word word) {}

    static GlobalArguments of(
            List<StageInstruction> instructions, char escape, BuildParameters parameters, String targetStage) {
        var builder = new GlobalArgumentsBuilder(escape, parameters, targetStage);
        for (int index = 0; index < instructions.size(); index++) {
            Keyword keyword = instructions.get(index).statement().keyword();
            if (keyword == Keyword.FROM) {
                break;
            }
            if (keyword == Keyword.ARG) {
                for (Word word : instructions.get(index).statement().arguments()) {
                    builder.declare(index, word);
                }
            }
        }
        return builder.build();
    }

    /** The name that a word of an ARG declares. */
    public static String nameIn(Word word) {
        int equals = word.value().indexOf('=');
        return equals < 0 ? word.value() : word.value().substring(0, equals);
    }

    /** The names that a FROM may use without a warning, including those of the platform. */
    public Set<String> names() {
        var names = new HashSet<>(values.keySet());
        names.addAll(declarations.keySet());
        return names;
    }

    /** Whether a name is one of {@link #names}. */
    public boolean isKnown(String name) {
        return values.containsKey(name) || declarations.containsKey(name);
    }

    /**
     * Whether a word can be a name with the values that the file gives: those of the platform are open, and so is a word
     * with a variable that has no value.
     */
    public boolean mayMake(String name, ShellWord word) {
        Set<String> ofPlatform = Platform.arguments("", "").keySet();
        boolean isOpen = word.variables().values().stream()
                .anyMatch(variable -> ofPlatform.contains(variable.name())
                        ? variable.operator() != 0
                        : variable.operator() != '-' && !values.containsKey(variable.name()));
        if (isOpen) {
            return BasePattern.of(word.parts()).matches(name);
        }
        var marked = new HashMap<>(values);
        ofPlatform.forEach(variable -> marked.put(variable, MARK));
        String text = Expander.expand(word, marked).text();
        return new BasePattern(List.of(text.split(MARK, -1))).matches(name);
    }

    Expansion expand(ShellWord word) {
        return Expander.expand(word, values);
    }

    /** Where the value of a word is written. */
    Spelling spelling(ShellWord word, SpellingFinder.WordPosition position) {
        return new SpellingFinder(values, defaults).find(word, position);
    }

    /** Takes the declarations in order, since each may use those before it. */
    private static final class GlobalArgumentsBuilder {
        private final char escape;
        private final Map<String, String> given;
        private final Map<String, String> values;
        private final Map<String, ArgumentDeclaration> declarations = new LinkedHashMap<>();
        private final Map<String, Spelling> defaults = new HashMap<>();
        private boolean isReadable = true;

        GlobalArgumentsBuilder(char escape, BuildParameters parameters, String targetStage) {
            this.escape = escape;
            this.given = parameters.buildArguments();
            this.values = Platform.arguments(parameters.platform(), targetStage);
            values.replaceAll((name, value) -> given.getOrDefault(name, value));
        }

        void declare(int index, Word word) {
            String name = nameIn(word);
            declarations.put(name, new ArgumentDeclaration(index, word));
            boolean hasDefault = name.length() < word.value().length();
            if (hasDefault) {
                int start = name.length() + 1;
                ShellWord shellWord = ShellWordReader.parse(word.value().substring(start), escape);
                var position = new SpellingFinder.WordPosition(index, word, start);
                defaults.put(name, new SpellingFinder(values, defaults).find(shellWord, position));
                Expansion expansion = Expander.expand(shellWord, values);
                if (expansion.error().isPresent()) {
                    isReadable &= given.containsKey(name);
                } else {
                    values.put(name, expansion.text());
                }
            }
            if (given.containsKey(name)) {
                values.put(name, given.get(name));
            }
        }

        GlobalArguments build() {
            return new GlobalArguments(
                    Map.copyOf(values),
                    declarations.isEmpty() ? Map.of() : Collections.unmodifiableMap(declarations),
                    Map.copyOf(defaults),
                    isReadable);
        }
    }
}
