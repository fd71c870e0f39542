package io.github.dockerfilestages.buildfiles.words;

import io.github.dockerfilestages.buildfiles.words.ComparedWord.ComparisonForm;
import io.github.dockerfilestages.syntax.IndentedLines;
import io.github.dockerfilestages.text.SourceText;
import io.github.dockerfilestages.text.TextRange;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds out whether a word is an argument or an element of a list with which a value is compared: in
 * {@code contains(["a", "b"], x)}, {@code x in ('a', 'b')}, {@code {{if eq .X "a"}}}, {@code equal: [a, << x >>]}.
 */
final class ComparedLists {
    /** Of a text around a word; what is longer is no comparison. */
    private static final int MOST_CHARACTERS = 600;

    private static final int MOST_IN_NAME = 40;
    private static final int MOST_BRACKETS = 8;

    private static final Pattern FUNCTION = Pattern.compile("(?<![\\w.-])(?i:eq|ne|notIn|contains|containsValue|"
            + "startsWith|endsWith|starts_with|ends_with|equals|strcontains|ValidateSet)\\s*+$");
    private static final Pattern EXPRESSION_FUNCTION =
            Pattern.compile("(?<![\\w-])(?i:regex|regexall|matches|match|fullmatch|search|ValidatePattern)\\s*+$");
    private static final Pattern FUNCTION_OF_MAKE = Pattern.compile("\\((?:filter|filter-out|findstring)\\s");

    /** What gets one of the elements of a list; not what gets each of them. */
    private static final Pattern MEMBER = Pattern.compile("(?:(?<![\\w-])in\\b|-[ci]?(?:not)?in\\b)\\s*+@?$");

    private static final Pattern LOOP =
            Pattern.compile("\\b(?:for|foreach|select)\\b\\s*+\\(?\\s*+[^\\s()]++\\s++in\\s*+@?$");
    private static final Pattern SEARCHED = Pattern.compile(
            "\\s*+(?:\\.(?:contains|includes|include\\?|indexOf|index)\\s*+\\(|-[ci]?(?:not)?contains\\b)");
    private static final Pattern EQUAL = Pattern.compile("\\bequal[\"']?\\s*+:\\s*+$");
    private static final Pattern UNBRACKETED =
            Pattern.compile("\\s-[ci]?(?:not)?(?:in|contains)\\s++(?:[\"'][^\"'\\n]*+[\"']\\s*+,\\s*+)*+[\"']$");

    /** The rest of the declaration of a parameter after the values that it may have. */
    private static final Pattern PARAMETER = Pattern.compile("\\s*+]\\s*+(?:\\[[\\w.\\[\\]]++\\s*+)*+\\$\\w++");

    private static final Pattern TEMPLATE_FUNCTION =
            Pattern.compile("\\b(?:eq|ne|has|contains|hasPrefix|hasSuffix|list)\\s");
    private static final Pattern EXPRESSION_IN_TEMPLATE = Pattern.compile("\\b(?:mustR|r)egexMatch\\s");
    private static final Pattern QUOTE = Pattern.compile("[\"`]$");

    private static final Pattern ITEM = Pattern.compile("^\\s*+-\\s++[\"']?$");
    private static final Pattern OF_PATTERN = Pattern.compile("\\bpattern[\"']?\\s*+:[^,\\n]*$");
    private static final Pattern MATCHES = Pattern.compile("\\bmatches[\"']?\\s*+:\\s*+\\{");

    private static final String BEFORE_ELEMENT = "\"'`,;| [(\n";
    private static final String AFTER_ELEMENT = "\"'`,;| ])\n";

    private final SourceText text;
    private final String content;
    private final IndentedLines lines;

    ComparedLists(SourceText text) {
        this.text = text;
        this.content = text.content();
        this.lines = new IndentedLines(text);
    }

    Optional<ComparedWord> find(TextRange word) {
        return inBrackets(word)
                .or(() -> inTemplate(word))
                .or(() -> inBlock(word))
                .or(() -> UNBRACKETED.matcher(before(word.start())).find()
                        ? Optional.of(new ComparedWord(word, line(word), ComparisonForm.ELEMENT))
                        : Optional.empty());
    }

    /** Tries the brackets around a word, the innermost first; what has braces around it is a text of its own. */
    private Optional<ComparedWord> inBrackets(TextRange word) {
        Optional<ComparedWord> found = Optional.empty();
        int least = Math.max(0, word.start() - MOST_CHARACTERS);
        int depth = 0;
        int opened = 0;
        for (int at = word.start() - 1; at >= least && opened < MOST_BRACKETS && found.isEmpty(); at--) {
            char c = content.charAt(at);
            if (c == ')' || c == ']' || c == '}') {
                depth++;
            } else if (c == '(' || c == '[' || c == '{') {
                if (depth == 0 && c == '{') {
                    return Optional.empty();
                }
                if (depth == 0) {
                    found = inBracket(word, at);
                    opened++;
                }
                depth = Math.max(0, depth - 1);
            }
        }
        return found;
    }

    private Optional<ComparedWord> inBracket(TextRange word, int opening) {
        String before = before(opening);
        String name = before.substring(Math.max(0, before.length() - MOST_IN_NAME));
        int end = closing(opening);
        boolean isElement = isDelimited(word) && isInQuotes(opening, word);
        if (content.charAt(opening) == '(') {
            if (EXPRESSION_FUNCTION.matcher(name).find() && isInQuotes(opening, word)) {
                return Optional.of(new ComparedWord(word, new TextRange(opening, end), ComparisonForm.PATTERN));
            }
            if (isElement && FUNCTION.matcher(name).find()) {
                return element(word, opening, afterParameter(end));
            }
            if (name.endsWith("$") && isDelimited(word) && startsAt(FUNCTION_OF_MAKE, opening)) {
                return element(word, opening, end);
            }
        } else if (isDelimited(word) && EQUAL.matcher(name).find()) {
            return element(word, opening, end);
        }
        if (isElement && MEMBER.matcher(name).find() && !LOOP.matcher(before).find()) {
            return element(word, opening - before.length(), end);
        }
        return isElement && startsAt(SEARCHED, end)
                ? element(word, opening, text.line(text.lineAt(end)).end())
                : Optional.empty();
    }

    private static Optional<ComparedWord> element(TextRange word, int start, int end) {
        return Optional.of(new ComparedWord(word, new TextRange(start, end), ComparisonForm.ELEMENT));
    }

    /** The offset after the bracket that closes another one; else that of the end of the part of the text. */
    private int closing(int opening) {
        int most = Math.min(content.length(), opening + 2 * MOST_CHARACTERS);
        int depth = 0;
        for (int at = opening; at < most; at++) {
            char c = content.charAt(at);
            if (c == '(' || c == '[' || c == '{') {
                depth++;
            } else if (c == ')' || c == ']' || c == '}') {
                depth--;
                if (depth == 0) {
                    return at + 1;
                }
            }
        }
        return most;
    }

    private int afterParameter(int end) {
        Matcher parameter = PARAMETER.matcher(content).region(end, content.length());
        return parameter.lookingAt() ? parameter.end() : end;
    }

    private boolean startsAt(Pattern pattern, int offset) {
        return pattern.matcher(content).region(offset, content.length()).lookingAt();
    }

    /** Whether a word is in a literal text, which starts after a bracket. */
    private boolean isInQuotes(int opening, TextRange word) {
        char open = 0;
        for (int at = opening + 1; at < word.start(); at++) {
            char c = content.charAt(at);
            if (open == 0 && (c == '"' || c == '\'' || c == '`' || c == '/')) {
                open = c;
            } else if (c == open) {
                open = 0;
            }
        }
        return open != 0;
    }

    /** Whether a word is a whole element of a list, or a whole text. */
    private boolean isDelimited(TextRange word) {
        return word.start() > 0
                && word.end() < content.length()
                && BEFORE_ELEMENT.indexOf(content.charAt(word.start() - 1)) >= 0
                && AFTER_ELEMENT.indexOf(content.charAt(word.end())) >= 0;
    }

    private Optional<ComparedWord> inTemplate(TextRange word) {
        String before = before(word.start());
        int start = before.lastIndexOf("{{");
        String expression = start < 0 ? "" : before.substring(start);
        if (expression.isEmpty() || expression.contains("}}")) {
            return Optional.empty();
        }
        if (EXPRESSION_IN_TEMPLATE.matcher(expression).find()) {
            return Optional.of(new ComparedWord(word, line(word), ComparisonForm.PATTERN));
        }
        int end = content.indexOf("}}", word.end());
        boolean isElement = isDelimited(word)
                && QUOTE.matcher(expression).find()
                && TEMPLATE_FUNCTION.matcher(expression).find();
        return isElement && end >= 0 ? element(word, word.start() - expression.length(), end) : Optional.empty();
    }

    /** An item of {@code equal}, or the pattern of {@code matches}, in a condition of a pipeline. */
    private Optional<ComparedWord> inBlock(TextRange word) {
        int line = text.lineAt(word.start());
        String before = before(word.start());
        if (ITEM.matcher(before).find()
                && lines.ownerKey(line).filter("equal"::equals).isPresent()) {
            TextRange block = lines.block(lines.owner(line).orElse(line));
            return element(word, block.start(), block.end());
        }
        boolean isPattern = OF_PATTERN.matcher(before).find()
                && (MATCHES.matcher(before).find()
                        || lines.ownerKey(line).filter("matches"::equals).isPresent());
        return isPattern ? Optional.of(new ComparedWord(word, line(word), ComparisonForm.PATTERN)) : Optional.empty();
    }

    private TextRange line(TextRange word) {
        return text.line(text.lineAt(word.start()));
    }

    /** The text of the line before an offset. */
    private String before(int offset) {
        int line = text.line(text.lineAt(offset)).start();
        return text.slice(new TextRange(Math.max(line, offset - MOST_CHARACTERS), offset));
    }
}
