package io.github.dockerfilestages.paths;

import io.github.dockerfilestages.paths.commands.BraceExpansion;
import io.github.dockerfilestages.paths.effects.StagePath;
import io.github.dockerfilestages.paths.effects.VariableScope;
import io.github.dockerfilestages.stages.expansion.Expander;
import io.github.dockerfilestages.stages.expansion.Expansion;
import io.github.dockerfilestages.syntax.dockerfile.words.ShellWordReader;
import io.github.dockerfilestages.syntax.shell.CommandWord;
import io.github.dockerfilestages.syntax.shell.CommandWord.ComputedPart;
import io.github.dockerfilestages.syntax.shell.CommandWord.Plain;
import io.github.dockerfilestages.syntax.shell.CommandWord.WordPart;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The values of shell words in a RUN. A variable may have several values, as the one of a loop has; what has no known
 * value becomes a symbol.
 */
final class WordValues {
    /** With more values, a word is unknown. */
    private static final int MAX_VALUES = 40;

    private static final char ESCAPE = '\\';

    private static final Pattern WINDOWS_VARIABLE =
            Pattern.compile("\\$env:(\\w+)|\\$\\{env:(\\w+)\\}|%(\\w+)%", Pattern.CASE_INSENSITIVE);

    private static final Pattern OUTER_QUOTES = Pattern.compile("^[\"']|[\"']$");

    private final VariableScope scope;
    private final ShellDialect dialect;
    private final Map<String, Set<String>> assigned = new HashMap<>();
    private String folder;

    /** How the shell of a RUN reads words. */
    enum ShellDialect {
        POSIX,
        /** A backslash separates folders. */
        WINDOWS
    }

    WordValues(VariableScope scope, ShellDialect dialect, String folder) {
        this.scope = scope;
        this.dialect = dialect;
        this.folder = folder;
    }

    String folder() {
        return folder;
    }

    void enter(String newFolder) {
        folder = newFolder;
    }

    void assign(String name, List<String> values) {
        assigned.put(name, new LinkedHashSet<>(values));
    }

    /** Adds values that a variable has in some cases. */
    void mayBe(String name, List<String> values) {
        Set<String> all = new LinkedHashSet<>(assigned.getOrDefault(name, Set.of()));
        scope.value(name).ifPresent(all::add);
        all.addAll(values);
        assigned.put(name, all.size() <= MAX_VALUES ? all : Set.of(StagePath.symbol(name)));
    }

    /** The values that a word may have. */
    List<String> of(CommandWord word, String text) {
        if (dialect == ShellDialect.WINDOWS) {
            return List.of(windows(word.range().of(text)));
        }
        List<String> values = List.of("");
        boolean hasBraces = false;
        for (int index = 0; index < word.parts().size(); index++) {
            WordPart part = word.parts().get(index);
            values = index == 0 ? first(part, text) : product(values, of(part, text));
            hasBraces |= hasBraces(part);
            if (values.size() > MAX_VALUES) {
                return List.of(StagePath.symbol(word.range().of(text)));
            }
        }
        return hasBraces
                ? values.stream()
                        .flatMap(value -> BraceExpansion.of(value).stream())
                        .toList()
                : values;
    }

    boolean isWindows() {
        return dialect == ShellDialect.WINDOWS;
    }

    private String windows(String written) {
        String plain = OUTER_QUOTES.matcher(written).replaceAll("").replace('\\', '/');
        if (plain.startsWith("$(") || plain.startsWith("(")) {
            return StagePath.symbol(plain);
        }
        var text = new StringBuilder();
        Matcher variable = WINDOWS_VARIABLE.matcher(plain);
        int copied = 0;
        while (variable.find()) {
            String name = Stream.of(1, 2, 3)
                    .map(variable::group)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse("");
            String value =
                    scope.value(name).map(known -> known.replace('\\', '/')).orElseGet(() -> StagePath.symbol(name));
            text.append(plain, copied, variable.start()).append(value);
            copied = variable.end();
        }
        text.append(plain, copied, plain.length());
        return text.indexOf("$") < 0 ? text.toString() : StagePath.symbol(plain);
    }

    /** The single value of a word that has only one. */
    String single(CommandWord word, String text) {
        List<String> values = of(word, text);
        return values.size() == 1
                ? values.get(0)
                : StagePath.symbol(word.range().of(text));
    }

    private static boolean hasBraces(WordPart part) {
        return part instanceof Plain plain
                && plain.quotes().isEmpty()
                && plain.text().indexOf('{') >= 0;
    }

    private List<String> first(WordPart part, String text) {
        boolean isHome = part instanceof Plain plain
                && plain.quotes().isEmpty()
                && (plain.text().equals("~") || plain.text().startsWith("~/"));
        return isHome ? List.of(home() + part.text().substring(1)) : of(part, text);
    }

    private List<String> of(WordPart part, String text) {
        if (!(part instanceof ComputedPart computed)) {
            return List.of(part.text());
        }
        String written = computed.range().of(text);
        if (isSubstitution(written)) {
            boolean isFolder = written.equals("$(pwd)") || written.equals("`pwd`");
            return List.of(isFolder ? folder : StagePath.symbol(written));
        }
        List<String> known = values(computed.name());
        if (known.isEmpty()) {
            return computed.fallback()
                    .map(word -> of(word, text))
                    .orElseGet(() -> List.of(StagePath.symbol(computed.isUnchanged() ? computed.name() : written)));
        }
        return computed.isUnchanged()
                ? known
                : known.stream()
                        .map(value -> modified(computed.name(), value, written))
                        .toList();
    }

    private static boolean isSubstitution(String written) {
        return written.startsWith("$(") || written.startsWith("`");
    }

    /** The values of a variable; empty if it has none that is known. */
    List<String> values(String name) {
        Set<String> own = assigned.get(name);
        if (own != null) {
            return List.copyOf(own);
        }
        Optional<String> outer = scope.value(name);
        if (outer.isPresent()) {
            return List.of(outer.get());
        }
        return switch (name) {
            case "PWD" -> List.of(folder);
            case "HOME" -> List.of("/root");
            default -> List.of();
        };
    }

    String home() {
        return values("HOME").get(0);
    }

    /** The value with a modifier, such as the removal of a prefix. */
    private static String modified(String name, String value, String written) {
        if (!StagePath.isKnown(value)) {
            return StagePath.symbol(written);
        }
        Expansion expansion = Expander.expand(ShellWordReader.parse(written, ESCAPE), Map.of(name, value));
        boolean isKnown = expansion.error().isEmpty() && expansion.unmatched().isEmpty();
        return isKnown ? expansion.text() : StagePath.symbol(written);
    }

    private static List<String> product(List<String> before, List<String> after) {
        var all = new ArrayList<String>(before.size() * after.size());
        for (String start : before) {
            after.forEach(end -> all.add(start + end));
        }
        return all;
    }
}
