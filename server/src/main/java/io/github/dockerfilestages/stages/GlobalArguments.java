package io.github.dockerfilestages.stages;

import io.github.dockerfilestages.dockerfile.Keyword;
import io.github.dockerfilestages.dockerfile.ShellWord;
import io.github.dockerfilestages.dockerfile.ShellWord.Part;
import io.github.dockerfilestages.dockerfile.ShellWord.Variable;
import io.github.dockerfilestages.dockerfile.Word;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The ARGs before the first FROM, which alone count in a FROM: {@code buildMetaArgs} of dockerfile2llb. */
public final class GlobalArguments {

    /** An argument as declared last: the index of its {@link StageInstruction} and {@code NAME=value} as written. */
    public record Declaration(int instruction, Word word) {}

    private final char escape;
    private final Map<String, String> values;
    private final Map<String, Declaration> declarations = new LinkedHashMap<>();
    private final Map<String, Spelling> defaults = new HashMap<>();
    private boolean isReadable = true;

    private GlobalArguments(char escape, Map<String, String> values) {
        this.escape = escape;
        this.values = values;
    }

    static GlobalArguments of(
            List<StageInstruction> instructions, char escape, BuildParameters parameters, String targetStage) {
        var values = new HashMap<>(Platform.arguments(parameters.platform(), targetStage));
        values.replaceAll((name, value) -> parameters.buildArguments().getOrDefault(name, value));
        var arguments = new GlobalArguments(escape, values);
        for (int index = 0; index < instructions.size(); index++) {
            Keyword keyword = instructions.get(index).statement().keyword();
            if (keyword == Keyword.FROM) {
                break;
            }
            if (keyword == Keyword.ARG) {
                for (Word word : instructions.get(index).statement().arguments()) {
                    arguments.declare(index, word, parameters.buildArguments());
                }
            }
        }
        return arguments;
    }

    /** The name that an argument's word declares. */
    static String nameIn(Word word) {
        int equals = word.value().indexOf('=');
        return equals < 0 ? word.value() : word.value().substring(0, equals);
    }

    /** Every argument by name, in order of declaration. */
    public Map<String, Declaration> declarations() {
        return Collections.unmodifiableMap(declarations);
    }

    /** The names that a FROM may use without being told off, those of the platform included. */
    public Set<String> names() {
        var names = new HashSet<>(values.keySet());
        names.addAll(declarations.keySet());
        return names;
    }

    /** Whether every default could be expanded; BuildKit stops at one that cannot. */
    public boolean isReadable() {
        return isReadable;
    }

    Expansion expand(ShellWord word) {
        return Expander.expand(word, values);
    }

    private void declare(int index, Word word, Map<String, String> given) {
        String name = nameIn(word);
        declarations.put(name, new Declaration(index, word));
        boolean hasDefault = name.length() < word.value().length();
        if (hasDefault) {
            int start = name.length() + 1;
            ShellWord shellWord = ShellWord.parse(word.value().substring(start), escape);
            defaults.put(name, spelling(shellWord, new Place(index, word, start)));
            Expansion expansion = expand(shellWord);
            if (expansion.error().isPresent()) {
                isReadable = false;
            } else {
                values.put(name, expansion.text());
            }
        }
        if (given.containsKey(name)) {
            values.put(name, given.get(name));
        }
    }

    /** Where a shell word stands: from an offset on in a word of an instruction. */
    record Place(int instruction, Word word, int start) {
        private Spelling literal(ShellWord.Literal literal) {
            return new Spelling.Literal(instruction, word, literal.range().shift(start), literal.text());
        }
    }

    /** Where the text that a word comes to is written, with the arguments declared so far. */
    Spelling spelling(ShellWord word, Place place) {
        Optional<String> constant = word.constant();
        if (constant.isPresent() && !constant.get().isEmpty()) {
            var range = word.contentRange(place.word().value().length() - place.start());
            return new Spelling.Literal(place.instruction(), place.word(), range.shift(place.start()), constant.get());
        }
        return spelling(word.parts(), place);
    }

    private Spelling spelling(List<Part> parts, Place place) {
        if (parts.isEmpty()) {
            return new Spelling.Unknown();
        }
        if (parts.size() > 1) {
            return new Spelling.Composed(BasePattern.of(parts));
        }
        return parts.get(0) instanceof Variable variable
                ? spelling(variable, place)
                : place.literal((ShellWord.Literal) parts.get(0));
    }

    private Spelling spelling(Variable variable, Place place) {
        String value = values.getOrDefault(variable.name(), "");
        boolean isMissing = !values.containsKey(variable.name()) || variable.nullIsUnset() && value.isEmpty();
        Spelling ofDefault = defaults.getOrDefault(variable.name(), new Spelling.Unknown());
        return switch (variable.operator()) {
            case '\0', '?' -> ofDefault;
            case '-' -> isMissing ? spelling(variable.operand(), place) : ofDefault;
            case '+' -> isMissing ? new Spelling.Unknown() : spelling(variable.operand(), place);
            default -> new Spelling.Composed(BasePattern.of(List.of(variable)));
        };
    }
}
