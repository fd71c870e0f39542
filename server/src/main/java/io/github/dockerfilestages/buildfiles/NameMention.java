package io.github.dockerfilestages.buildfiles;

import io.github.dockerfilestages.buildfiles.SearchedText.FoundWord;
import io.github.dockerfilestages.buildfiles.SearchedText.SoughtWord;
import io.github.dockerfilestages.text.Cancellation;
import io.github.dockerfilestages.text.Position;
import io.github.dockerfilestages.text.PositionEncoding;
import io.github.dockerfilestages.text.SourceText;
import io.github.dockerfilestages.text.TextRange;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word in a text file that may be the name of a stage, because of the text before it: {@code --target}, or a key that
 * ends with {@code target} or {@code stage}. It is found without parsing the language of the file, so it may also be
 * something else.
 *
 * <p>A large folder has a hundred thousand of them, so that each is small.
 *
 * @param name the word in its original case
 * @param offset where it starts
 * @param line on which it starts and ends
 * @param character of the line at which it starts, in UTF-16 code units
 * @param receiverName the variable or program that gets the word; empty if the word may name a stage whoever gets it
 */
public record NameMention(String name, int offset, int line, int character, String receiverName) {
    /** A file with more such words is generated, and nobody would check all of them. */
    private static final int MOST_IN_FILE = 2_000;

    private static final Set<SoughtWord> KEYS = EnumSet.of(SoughtWord.TARGET, SoughtWord.STAGE);

    /** Separates a key from its value in the languages that have keys, including the quotes and brackets around it. */
    private static final Pattern SEPARATOR =
            Pattern.compile("(?:S(?=[ \t]*=[ \t]*[\\[({]))?[\"'`]?[ \t]*(?:[?:+]?=>?|:|,|>)[ \t]*");

    /** A method that takes a value: {@code withTarget("dev")}, {@code target.set("dev")}. */
    private static final Pattern CALL = Pattern.compile("(?:\\.set)?\\((?=[\"'`])");

    private static final int MOST_IN_OPTION = 40;

    /** The value of an option may be on the next line, as an element of a list or of a continued command. */
    private static final Pattern OPTION_SEPARATOR =
            Pattern.compile("[\"'`]?[ \t]*[=,][ \t]*(?:\\r?\\n[ \t]*(?=[\"'`]))?|[ \t]+(?:\\\\\\r?\\n[ \t]*)?");

    /** An option that is an item of a list in YAML; its value is the next item. */
    private static final Pattern ITEM_START = Pattern.compile("[ \t]*-[ \t]+[\"']?");

    private static final Pattern NEXT_ITEM = Pattern.compile("[\"']?[ \t]*\\r?\\n[ \t]*-[ \t]+");

    /** A parameter or a variable whose name is the key: {@code name: TARGET}. */
    private static final Pattern NAMED = Pattern.compile("(?:.*[\\s{,])?[\"']?name[\"']?[ \t]*:[ \t]*[\"']?[\\w.-]*+");

    /** The value beside it, or on the next line. */
    private static final Pattern VALUE_OF_NAMED =
            Pattern.compile("[\"']?[ \t]*(?:,[ \t]*|,?[ \t]*\\r?\\n[ \t]*)[\"']?(?:value|default)[\"']?[ \t]*:[ \t]*");

    /** An input of a workflow or a template in YAML has members of its own, with its default, on the next lines. */
    private static final Pattern BEFORE_INPUT = Pattern.compile("[ \t]*[\"']?[\\w.-]*");

    private static final Pattern AFTER_INPUT = Pattern.compile("[\"']?[ \t]*:[ \t]*(?:#.*)?");
    private static final String DEFAULT = "default:";
    private static final int MOST_LINES_OF_INPUT = 20;

    /** The next element of XML. */
    private static final Pattern NEXT_ELEMENT = Pattern.compile("[ \t]*</[\\w.-]+>\\s*+<[\\w.-]+>[ \t]*");

    private static final int MOST_BEFORE_OPTION = 300;

    private static final Pattern OPENING = Pattern.compile("(?!\\{\\{)[\"'`\\[({ \t]*+");
    private static final Pattern BETWEEN = Pattern.compile("[\"'`]?[ \t]*,[ \t]*[\"'`]?");
    private static final Pattern QUOTE = Pattern.compile("[\"'`]");
    private static final Pattern STRING = Pattern.compile("[\"'`](?=[\\w.-]++[\"'`])");
    private static final Pattern LIST_ITEM = Pattern.compile("[ \t]*(?:#[^\\n]*)?\\r?\\n[ \t]*-[ \t]+[\"'`]?");

    /** A value that an expression computes, and the strings in it that may be its result. */
    private static final Pattern EXPRESSION = Pattern.compile("[\"'`]?[ \t]*\\$?\\{\\{[^\\n}]{0,500}+}}");

    private static final Pattern RESULT = Pattern.compile(
            "(?:\\{\\{|\\|\\||&&|\\bdefault|[\"'`]\\s)\\s*+(?<quote>[\"'`])(?<name>[A-Za-z][\\w.-]*+)\\1(?!\\s*+[=!]=)");

    /** The name of a stage, unless characters follow that cannot belong to a name. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z][\\w.-]*+(?![$/{(%@:\\\\]\\S)(?<![.-])");

    /** The word in a range of a text, given to nobody. */
    public static NameMention at(TextRange range, SourceText text) {
        Position start = text.position(range.start(), PositionEncoding.UTF_16);
        // Many files have the same words.
        String name = text.slice(range).intern();
        return new NameMention(name, range.start(), start.line(), start.character(), "");
    }

    /** The same word, which a variable or program gets. */
    public NameMention givenTo(String receiver) {
        return new NameMention(name, offset, line, character, receiver.intern());
    }

    public TextRange range() {
        return new TextRange(offset, offset + name.length());
    }

    /** The start of the word, in UTF-16 code units. */
    public Position start() {
        return new Position(line, character);
    }

    /** The variable or program that gets the word; absent if the word may name a stage whoever gets it. */
    public Optional<String> receiver() {
        return Optional.of(receiverName).filter(name -> !name.isEmpty());
    }

    /**
     * Whether a build that is computed may get the word.
     *
     * @param file the name of the file with the build
     * @param computed the text of which it is computed
     */
    public boolean isPassedTo(String file, String computed) {
        return receiver()
                .filter(name -> name.equals(file)
                        || name.equals("just") && file.toLowerCase(Locale.ROOT).contains(name)
                        || Pattern.compile("(?<!\\w)" + Pattern.quote(name) + "(?!\\w)")
                                .matcher(computed)
                                .find())
                .isPresent();
    }

    /** Whether it is a value for a build argument. */
    public boolean isGivenTo(String argument) {
        return receiverName.equals(argument);
    }

    /** The words of the text that may be the name of a stage, in order. */
    public static List<NameMention> in(SearchedText text) {
        return new Scanner(text, MentionKeys.ALL).scan();
    }

    /** The same for a file in which {@code stage} alone has another meaning. */
    public static List<NameMention> ofTargetsIn(SearchedText text) {
        return new Scanner(text, MentionKeys.TARGETS).scan();
    }

    /** The keys after which words count. */
    private enum MentionKeys {
        ALL,
        TARGETS
    }

    private static final class Scanner {
        private final SearchedText searched;
        private final SourceText text;
        private final MentionKeys keys;
        private final Matcher matcher;
        private final List<NameMention> found = new ArrayList<>();
        private int at;

        Scanner(SearchedText searched, MentionKeys keys) {
            this.searched = searched;
            this.text = searched.text();
            this.keys = keys;
            this.matcher = OPENING.matcher(text.content());
        }

        List<NameMention> scan() {
            for (FoundWord key : searched.find(KEYS)) {
                Cancellation.check();
                if (found.size() >= MOST_IN_FILE) {
                    break;
                }
                if (key.start() >= at) {
                    at = key.end();
                    read(key);
                }
            }
            return List.copyOf(found);
        }

        private void read(FoundWord key) {
            if (key.word() != SoughtWord.STAGE || keys == MentionKeys.ALL || isEndOfWord(key.start())) {
                readValue(key);
            }
        }

        /** {@code JOB_STAGE} is a name that a user chose, and not the key of a pipeline. */
        private boolean isEndOfWord(int start) {
            char before = start > 0 ? text.content().charAt(start - 1) : ' ';
            return Character.isLetterOrDigit(before) || before == '_' || before == '-';
        }

        private void readValue(FoundWord key) {
            if (isOfOtherProgram(key.start())) {
                return;
            }
            if (takeSeparator(key.start()) || key.word() == SoughtWord.TARGET && take(CALL)) {
                int start = at;
                if (take(EXPRESSION)) {
                    results(start, at);
                    return;
                }
                boolean isFirstItem = take(LIST_ITEM);
                boolean isList = !isFirstItem && at < text.length() && isOpened();
                boolean isRead = name();
                while (isRead
                        && found.size() < MOST_IN_FILE
                        && (isFirstItem ? take(LIST_ITEM) : isList && take(BETWEEN))) {
                    isRead = name();
                }
            }
        }

        private boolean takeSeparator(int key) {
            int option = optionAt(key);
            return option < 0
                    ? isNamed(key) && take(VALUE_OF_NAMED) || takeDefault(key) || take(SEPARATOR)
                    : take(OPTION_SEPARATOR)
                            || take(NEXT_ELEMENT)
                            || isItem(option) && take(NEXT_ITEM)
                            || takeChained(option);
        }

        private boolean isNamed(int key) {
            int line = text.line(text.lineAt(key)).start();
            return NAMED.matcher(before(key, line)).matches();
        }

        /** Goes to the default of an input that has the key as its name. */
        private boolean takeDefault(int key) {
            int line = text.lineAt(key);
            int start = text.line(line).start();
            if (!BEFORE_INPUT.matcher(before(key, start)).matches()
                    || !AFTER_INPUT
                            .matcher(
                                    text.slice(new TextRange(at, text.line(line).end())))
                            .matches()) {
                return false;
            }
            int outer = indentation(line);
            int inner = -1;
            int last = Math.min(line + MOST_LINES_OF_INPUT, text.lineCount() - 1);
            for (int below = line + 1; below <= last; below++) {
                int indentation = indentation(below);
                if (indentation < 0) {
                    continue;
                }
                inner = inner < 0 ? indentation : inner;
                if (indentation <= outer) {
                    return false;
                }
                int member = text.line(below).start() + indentation;
                if (indentation == inner && text.content().startsWith(DEFAULT, member)) {
                    at = afterBlanks(member + DEFAULT.length());
                    return true;
                }
            }
            return false;
        }

        /** The blanks at the start of a line; negative if it has nothing else. */
        private int indentation(int line) {
            TextRange range = text.line(line);
            int start = afterBlanks(range.start());
            return start < range.end() ? start - range.start() : -1;
        }

        private int afterBlanks(int offset) {
            int start = offset;
            while (start < text.length() && " \t".indexOf(text.content().charAt(start)) >= 0) {
                start++;
            }
            return start;
        }

        /** Goes to the string that the next call of the same kind gets. */
        private boolean takeChained(int option) {
            int end = at;
            OptionalInt next = ChainedCall.argumentAfter(text.content(), option, end);
            at = next.orElse(end);
            if (next.isPresent() && !OptionOwner.isOtherInCode(before(option, 0)) && take(STRING)) {
                return true;
            }
            at = end;
            return false;
        }

        /** Whether an item of a list starts with the option at an offset. */
        private boolean isItem(int option) {
            int line = text.line(text.lineAt(option)).start();
            return ITEM_START
                    .matcher(text.content().substring(Math.max(line, option - MOST_IN_OPTION), option))
                    .matches();
        }

        /** Whether a list starts here, each of whose elements may be a name. */
        private boolean isOpened() {
            int start = at;
            take(OPENING);
            return text.content().substring(start, at).chars().anyMatch(c -> c == '[' || c == '(' || c == '{');
        }

        /** The start of the option whose name ends with a key, {@code --target} or {@code --build-target}; else negative. */
        private int optionAt(int key) {
            int start = key;
            while (start > 0
                    && key - start < MOST_IN_OPTION
                    && isInOption(text.content().charAt(start - 1))) {
                start--;
            }
            return text.content().startsWith("--", start) ? start : -1;
        }

        /** Whether the key is an option of a program that builds no images: the nearest before it on its line. */
        private boolean isOfOtherProgram(int key) {
            int option = optionAt(key);
            if (option < 0) {
                return false;
            }
            return OptionOwner.isOther(
                    before(option, text.line(text.lineAt(option)).start()));
        }

        /** The text before an option, from an offset on. */
        private String before(int option, int from) {
            return text.slice(new TextRange(Math.max(from, option - MOST_BEFORE_OPTION), option));
        }

        private static boolean isInOption(char c) {
            return Character.isLetterOrDigit(c) || c == '-';
        }

        private void results(int start, int end) {
            Matcher results = RESULT.matcher(text.content()).region(start, end);
            while (found.size() < MOST_IN_FILE && results.find()) {
                add(results.start("name"), results.end("name"));
            }
        }

        private boolean name() {
            int start = at;
            if (!take(NAME)) {
                return false;
            }
            add(start, at);
            take(QUOTE);
            return true;
        }

        private void add(int start, int end) {
            found.add(NameMention.at(new TextRange(start, end), text));
        }

        private boolean take(Pattern pattern) {
            boolean isThere =
                    matcher.usePattern(pattern).region(at, text.length()).lookingAt();
            at = isThere ? matcher.end() : at;
            return isThere;
        }
    }
}
