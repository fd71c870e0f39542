package io.github.dockerfilestages.buildfiles.words;

import io.github.dockerfilestages.buildfiles.Build;
import io.github.dockerfilestages.syntax.IndentedLines;
import io.github.dockerfilestages.text.Matches;
import io.github.dockerfilestages.text.SourceText;
import io.github.dockerfilestages.text.TextRange;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The variable to which a file gives a value, judged by the text before the value: an assignment in any language, a loop,
 * a key of YAML or its list, an anchor.
 *
 * @param notation how the file refers to it
 * @param region the part of the file where the name means this variable
 */
record VariableDefinition(String name, VariableNotation notation, TextRange region) {
    /** Of a line before a value; longer lines are generated. */
    private static final int MAX_CHARACTERS = 400;

    /** The elements before a value in an array, some of them with a key. */
    private static final String WORDS =
            "(?:(?:\\[[^\\]\\n]*+]\\s*+[=:]\\s*+)?[\"']?[\\w./@+-]++[\"']?[\\s,]++)*+(?:\\[[^\\]\\n]*+]\\s*+[=:]\\s*+)?[\"']?";

    private static final Pattern OPTION = Pattern.compile("--[\\w-]*target[\"']?(?:[=\\s,]|\\\\\\s)*[\"']?$");
    private static final Pattern LOOP =
            Pattern.compile("(?:^|[\\s;({])(?:for|foreach|select)\\s*+\\(?\\s*+(?:\\$|%%)?(\\w++)\\s++in\\s[^;\\n]*$");
    private static final Pattern CALL = Pattern.compile(
            "(?:^|[;&|({]|\\s(?:then|do|else))\\s*+([A-Za-z_][\\w-]*+)((?:\\s++[\"']?[\\w./@:+-]++[\"']?)*+)\\s++[\"']?$");
    private static final Pattern WORD = Pattern.compile("\\S+");
    private static final Pattern ANCHOR = Pattern.compile("&([\\w.-]++)\\s++[\"']?$");
    private static final Pattern ASSIGNMENT = Pattern.compile(
            "(?<![\\w.-])(?<name>[A-Za-z_][\\w-]*+)(?:\\[[^\\]\\n]*+])?[\"']?\\s*+(?:[:?+]{0,3}=|:(?=[\\s\"'`\\[({]))\\s*+(?:[\"'`(\\[{]\\s*+){0,3}"
                    + WORDS + "$");
    private static final Pattern ITEM = Pattern.compile("^\\s*+(?:-\\s++)?[\"']?$");
    private static final Pattern SIBLING_NAME = Pattern.compile("^\\s*+(?:-\\s++)?name\\s*+:\\s*+[\"']?([\\w-]++)");
    private static final Pattern BLOCK =
            Pattern.compile("(?:target|group|variable|function)\\b[ \\t]*+\"?([\\w.-]*+)\"?");

    /** Keys inside of the definition of a variable that has its name elsewhere. */
    private static final Set<String> ATTRIBUTES = Set.of("value", "values", "options", "enum", "default");

    private static final String DEFAULT = "default";
    private static final String VARIABLE = "variable";
    private static final String ATTRIBUTE_OF_TARGET = "target.";
    private static final String MATRIX = "matrix";

    /** The keys around a matrix, which are those of a job. */
    private static final Pattern MATRIX_OWNER = Pattern.compile("^\\s*+(?:strategy|parallel)\\b");

    /** The variable that gets the value at a range; empty if the value stands where it is used. */
    static Optional<VariableDefinition> of(Build.BuildKind kind, SourceText text, TextRange value) {
        return new DefinitionFinder(kind, text, value).find();
    }

    /** Whether the name belongs to a place of the file that has a purpose of its own, and not to a variable. */
    boolean isPlaceOfValue() {
        return notation == VariableNotation.ANCHOR || name.startsWith(ATTRIBUTE_OF_TARGET);
    }

    private static final class DefinitionFinder {
        private final Build.BuildKind kind;
        private final SourceText text;
        private final IndentedLines lines;
        private final TextRange value;
        private final int line;

        DefinitionFinder(Build.BuildKind kind, SourceText text, TextRange value) {
            this.kind = kind;
            this.text = text;
            this.lines = new IndentedLines(text);
            this.value = value;
            this.line = text.lineAt(value.start());
        }

        Optional<VariableDefinition> find() {
            int start = Math.max(text.line(line).start(), value.start() - MAX_CHARACTERS);
            String before = text.slice(new TextRange(start, value.start()));
            if (OPTION.matcher(before).find()) {
                return Optional.empty();
            }
            Optional<VariableDefinition> anchor = last(ANCHOR, before)
                    .map(name -> new VariableDefinition(name, VariableNotation.ANCHOR, everywhere()));
            Optional<VariableDefinition> loop = anchor.or(() -> last(LOOP, before)
                    .map(name -> new VariableDefinition(name, VariableNotation.of(kind), loop(name))));
            return loop.or(() -> argument(before)).or(() -> key(before).flatMap(this::ofKey));
        }

        /** The parameter of a shell function that gets the value. */
        private Optional<VariableDefinition> argument(String before) {
            Matcher call = CALL.matcher(before);
            if (!call.find()) {
                return Optional.empty();
            }
            Matcher function = Pattern.compile("(?m)^[ \\t]*+(?:function[ \\t]++)?" + Pattern.quote(call.group(1))
                            + "[ \\t]*+(?:\\([ \\t]*+\\)|\\{)(?s:.*?)(?:^[ \\t]*+}|}[ \\t]*+$)")
                    .matcher(text.content());
            int position = 1 + (int) Matches.of(WORD.matcher(call.group(2))).count();
            return function.find()
                    ? Optional.of(new VariableDefinition(
                            String.valueOf(position),
                            VariableNotation.SIGN,
                            new TextRange(function.start(), function.end())))
                    : Optional.empty();
        }

        private Optional<String> key(String before) {
            return last(ASSIGNMENT, before)
                    .or(() -> ITEM.matcher(before).find() ? lines.ownerKey(line) : Optional.empty());
        }

        private static Optional<String> last(Pattern pattern, String before) {
            return Matches.of(pattern.matcher(before))
                    .reduce((one, next) -> next)
                    .map(found -> found.group(1));
        }

        private Optional<VariableDefinition> ofKey(String key) {
            boolean isDefault = key.equals(DEFAULT);
            if (kind == Build.BuildKind.BAKE || kind == Build.BuildKind.TERRAFORM && isDefault) {
                return Optional.of(inBlock(key));
            }
            String name = ATTRIBUTES.contains(key) ? nameBeside().orElse(key) : key;
            return Optional.of(new VariableDefinition(name, VariableNotation.of(kind), matrixOfJob()));
        }

        /**
         * A value of a matrix is known in its block, and the default of a variable by the name of its block; another
         * attribute is known by the name of its block together with its own.
         */
        private VariableDefinition inBlock(String key) {
            Matcher block = BLOCK.matcher(text.content());
            int first = line;
            while (first > 0 && !opensBlock(block, first)) {
                first--;
            }
            String name = opensBlock(block, first) ? block.group(1) : "";
            int next = line + 1;
            while (next < text.lineCount() && !opensBlock(block, next)) {
                next++;
            }
            int start = text.line(first).start();
            int end = next < text.lineCount() ? text.line(next).start() : text.length();
            boolean isMatrix = text.slice(new TextRange(start, value.start())).contains(MATRIX);
            if (key.equals(DEFAULT) && lines.start(first).startsWith(VARIABLE)) {
                return new VariableDefinition(name, VariableNotation.BARE, everywhere());
            }
            return isMatrix
                    ? new VariableDefinition(key, VariableNotation.BARE, new TextRange(start, end))
                    : new VariableDefinition(
                            ATTRIBUTE_OF_TARGET + name + "." + key, VariableNotation.BARE, everywhere());
        }

        private boolean opensBlock(Matcher block, int line) {
            return block.region(text.line(line).start(), text.length()).lookingAt();
        }

        private TextRange everywhere() {
            return new TextRange(0, text.length());
        }

        /** Until the next loop that has the same variable. */
        private TextRange loop(String name) {
            Matcher next = Pattern.compile(
                            "\\b(?:for|foreach|select)\\s*+\\(?\\s*+(?:\\$|%%)?" + Pattern.quote(name) + "\\s++in\\b")
                    .matcher(text.content());
            return new TextRange(value.end(), next.find(value.end()) ? next.start() : text.length());
        }

        /** The name of a parameter of which the value is an attribute: beside the attribute, or above it. */
        private Optional<String> nameBeside() {
            int indentation = lines.indentation(line);
            return Stream.of(line - 1, line - 2, line + 1, line + 2)
                    .filter(other -> other >= 0 && other < text.lineCount())
                    .filter(other -> lines.indentation(other) == indentation)
                    .map(other -> SIBLING_NAME.matcher(lines.start(other)))
                    .filter(Matcher::find)
                    .map(found -> found.group(1))
                    .findFirst()
                    .or(() -> lines.ownerKey(attributeLine()));
        }

        /** The line of the attribute itself, of which the value may be an item. */
        private int attributeLine() {
            return ITEM.matcher(text.slice(new TextRange(text.line(line).start(), value.start())))
                            .find()
                    ? lines.owner(line).orElse(line)
                    : line;
        }

        /** The job to which a value of a matrix belongs; else the whole file. */
        private TextRange matrixOfJob() {
            Optional<Integer> owner = Optional.of(line);
            while (owner.isPresent() && !lines.start(owner.get()).contains(MATRIX)) {
                owner = lines.owner(owner.get());
            }
            return owner.flatMap(
                            matrix -> MATRIX_OWNER.matcher(lines.start(matrix)).find()
                                    ? Optional.of(matrix)
                                    : lines.owner(matrix))
                    .flatMap(lines::owner)
                    .map(lines::block)
                    .orElseGet(this::everywhere);
        }
    }
}
