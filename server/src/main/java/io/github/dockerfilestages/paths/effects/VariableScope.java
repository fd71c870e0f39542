package io.github.dockerfilestages.paths.effects;

import io.github.dockerfilestages.stages.expansion.Expander;
import io.github.dockerfilestages.stages.expansion.Expansion;
import io.github.dockerfilestages.syntax.dockerfile.words.ShellWord;
import io.github.dockerfilestages.syntax.dockerfile.words.ShellWord.VariablePart;
import io.github.dockerfilestages.syntax.dockerfile.words.ShellWordReader;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The variables of a stage at one moment: its ENVs, and the ARGs that have a default. A scope is never changed; one that
 * sets a variable is a new one that knows the old one.
 */
public final class VariableScope {
    /** Scopes that know one another in a longer row are joined, so that a look-up stays short. */
    private static final int MAX_DEPTH = 64;

    private static final VariableScope NONE = new VariableScope(Map.of(), Map.of(), Optional.empty(), 0);

    private final Map<String, String> environment;
    private final Map<String, String> arguments;
    private final Optional<VariableScope> outer;
    private final int depth;

    private VariableScope(
            Map<String, String> environment, Map<String, String> arguments, Optional<VariableScope> outer, int depth) {
        this.environment = environment;
        this.arguments = arguments;
        this.outer = outer;
        this.depth = depth;
    }

    public static VariableScope empty() {
        return NONE;
    }

    public VariableScope withEnvironment(Map<String, String> values) {
        return new VariableScope(values, Map.of(), Optional.of(this), depth + 1).joined();
    }

    public VariableScope withArgument(String name, String value) {
        return new VariableScope(Map.of(), Map.of(name, value), Optional.of(this), depth + 1).joined();
    }

    private VariableScope joined() {
        if (depth < MAX_DEPTH) {
            return this;
        }
        var values = new HashMap<String, String>();
        var defaults = new HashMap<String, String>();
        for (Optional<VariableScope> at = Optional.of(this); at.isPresent(); at = at.get().outer) {
            at.get().environment.forEach(values::putIfAbsent);
            at.get().arguments.forEach(defaults::putIfAbsent);
        }
        return new VariableScope(Map.copyOf(values), Map.copyOf(defaults), Optional.empty(), 0);
    }

    /** The value of a variable: an ENV hides an ARG of the same name. */
    public Optional<String> value(String name) {
        Optional<String> argument = Optional.empty();
        for (Optional<VariableScope> at = Optional.of(this); at.isPresent(); at = at.get().outer) {
            String set = at.get().environment.get(name);
            if (set != null) {
                return Optional.of(set);
            }
            if (argument.isEmpty()) {
                argument = Optional.ofNullable(at.get().arguments.get(name));
            }
        }
        return argument;
    }

    /** A word of an instruction with its variables replaced; those without a known value become symbols. */
    public String expand(String word, char escape) {
        return expand(ShellWordReader.parse(word, escape), word);
    }

    private String expand(ShellWord word, String written) {
        var values = new HashMap<String, String>();
        for (VariablePart variable : word.variables().values()) {
            Optional<String> known = value(variable.name());
            boolean needsValue = variable.operator() == '\0' || "#%/?".indexOf(variable.operator()) >= 0;
            if (known.isPresent()) {
                values.put(variable.name(), known.get());
            } else if (needsValue) {
                String name = variable.operator() == '\0'
                        ? variable.name()
                        : variable.range().of(written);
                values.put(variable.name(), StagePath.symbol(name));
            }
        }
        Expansion expansion = Expander.expand(word, values);
        return expansion.error().isEmpty() ? expansion.text() : StagePath.symbol(written);
    }
}
