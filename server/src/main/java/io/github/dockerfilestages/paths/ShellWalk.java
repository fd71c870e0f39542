package io.github.dockerfilestages.paths;

import io.github.dockerfilestages.paths.commands.CommandInvocation;
import io.github.dockerfilestages.paths.commands.CommandRule;
import io.github.dockerfilestages.paths.commands.CommandTable;
import io.github.dockerfilestages.paths.effects.PathEffect.PathReach;
import io.github.dockerfilestages.paths.effects.StagePath;
import io.github.dockerfilestages.syntax.shell.CommandReader;
import io.github.dockerfilestages.syntax.shell.CommandWord;
import io.github.dockerfilestages.syntax.shell.CommandWord.Plain;
import io.github.dockerfilestages.syntax.shell.CommandWord.WordPart;
import io.github.dockerfilestages.syntax.shell.ShellCommand;
import io.github.dockerfilestages.syntax.shell.ShellScript;
import io.github.dockerfilestages.syntax.shell.ShellScript.Redirection;
import io.github.dockerfilestages.syntax.shell.ShellText;
import io.github.dockerfilestages.text.Cancellation;
import io.github.dockerfilestages.text.OffsetMap;
import io.github.dockerfilestages.text.Order;
import io.github.dockerfilestages.text.TextRange;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Follows the commands of a shell text in order: the folder that they change, the variables that they assign. Both
 * branches of a condition are taken; what is assigned in one is a further value.
 */
final class ShellWalk {
    private static final int MAX_NESTING = 5;
    private static final int MAX_LOOP = 40;
    private static final Set<String> SHELLS = Set.of("sh", "bash", "ash", "dash", "zsh", "ksh");

    /** Programs that run the command after them. */
    private static final Set<String> WRAPPERS = Set.of(
            "sudo",
            "env",
            "exec",
            "nohup",
            "command",
            "builtin",
            "eval",
            "nice",
            "ionice",
            "setarch",
            "linux32",
            "linux64",
            "xvfb-run",
            "fakeroot",
            "dumb-init",
            "tini",
            "npx",
            "bunx",
            "gosu",
            "stdbuf",
            "doas",
            "retry",
            "catchsegv",
            "unbuffer",
            "corepack",
            "cross-env",
            "dotenv");

    private static final Set<String> DECLARATIONS = Set.of("export", "local", "declare", "readonly", "typeset");

    /** Package managers that run a program of the project. */
    private static final Set<String> RUN = Set.of("uv", "poetry", "pdm", "pipenv", "rye");

    private static final Set<String> EXEC = Set.of("pnpm", "yarn", "npm", "bundle");

    private static final Pattern PYTHON = Pattern.compile("(python|pypy)[0-9.]*");
    private static final Pattern DESCRIPTOR = Pattern.compile("[0-9]+");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final EffectSink sink;
    private final WordValues values;
    private final BuildTools tools;
    private final int nesting;
    private ShellText text;
    private CommandEffects effects;
    private String previous;
    private final Deque<String> pushed = new ArrayDeque<>();
    private int conditions;

    ShellWalk(EffectSink sink, WordValues values, BuildTools tools) {
        this(sink, values, tools, 0);
    }

    private ShellWalk(EffectSink sink, WordValues values, BuildTools tools, int nesting) {
        this.sink = sink;
        this.values = values;
        this.tools = tools;
        this.nesting = nesting;
        this.previous = values.folder();
        this.text = new ShellText("", OffsetMap.verbatim(TextRange.at(0)));
        this.effects = new CommandEffects(text, values, sink, tools);
    }

    /** A command or a redirection. */
    private record Event(int offset, List<CommandWord> words, List<Redirection> redirection) {}

    /** A subshell that is left at an offset, and the folder after it. */
    private record OpenSubshell(int end, String folder) {}

    /** Adds the effects of all commands. */
    void run(ShellText script) {
        text = script;
        effects = new CommandEffects(script, values, sink, tools);
        ShellScript read = CommandReader.readScript(script);
        Deque<TextRange> subshells = inOrder(read.subshells());
        Deque<OpenSubshell> open = new ArrayDeque<>();
        for (Event event : events(read)) {
            Cancellation.check();
            while (!open.isEmpty() && open.peek().end() <= event.offset()) {
                values.enter(open.pop().folder());
            }
            while (!subshells.isEmpty() && subshells.peek().start() <= event.offset()) {
                TextRange subshell = subshells.pop();
                if (subshell.end() > event.offset()) {
                    open.push(new OpenSubshell(subshell.end(), values.folder()));
                }
            }
            if (event.words().isEmpty()) {
                event.redirection().forEach(this::redirect);
            } else {
                command(event.words());
            }
        }
        while (!open.isEmpty()) {
            values.enter(open.pop().folder());
        }
    }

    private static Deque<TextRange> inOrder(List<TextRange> subshells) {
        var sorted = new ArrayList<>(subshells);
        sorted.sort(Order.byInt(TextRange::start));
        return new ArrayDeque<>(sorted);
    }

    /** Adds the effects of one command that is not read by a shell. */
    void exec(ShellText source, List<CommandWord> words) {
        text = source;
        effects = new CommandEffects(source, values, sink, tools);
        command(words);
    }

    private static List<Event> events(ShellScript script) {
        var events = new ArrayList<Event>();
        for (ShellCommand command : script.commands()) {
            events.add(new Event(command.words().get(0).range().start(), command.words(), List.of()));
        }
        for (Redirection redirection : script.redirections()) {
            if (redirection.isOutput() && !redirection.file().text().isEmpty()) {
                events.add(new Event(redirection.file().range().start(), List.of(), List.of(redirection)));
            }
        }
        events.sort(Order.byInt(Event::offset));
        return events;
    }

    private void redirect(Redirection redirection) {
        CommandWord file = redirection.file();
        if (!file.text().startsWith("/dev/") && !DESCRIPTOR.matcher(file.text()).matches()) {
            effects.words().each(PathReach.FILE, file);
        }
    }

    /** Runs one command, without the reserved words before it. */
    private void command(List<CommandWord> all) {
        int first = 0;
        while (first < all.size() && isReserved(all.get(first))) {
            conditions += all.get(first).is("if") ? 1 : 0;
            first++;
        }
        List<CommandWord> words = all.subList(first, all.size());
        var assignments = new ArrayList<CommandWord>();
        while (!words.isEmpty() && (CommandInvocation.isAssignment(words.get(0)) || isWrapper(words.get(0)))) {
            boolean isWrapper = !CommandInvocation.isAssignment(words.get(0));
            if (!isWrapper) {
                assignments.add(words.get(0));
            }
            words = words.subList(1, words.size());
            while (isWrapper && !words.isEmpty() && words.get(0).isOption()) {
                words = words.subList(1, words.size());
            }
        }
        if (words.isEmpty()) {
            assignments.forEach(this::assign);
        } else {
            named(words, assignments);
        }
    }

    private static boolean isReserved(CommandWord word) {
        return CommandReader.isReserved(word) || word.is("else");
    }

    private static boolean isWrapper(CommandWord word) {
        return WRAPPERS.contains(word.fileName());
    }

    private void named(List<CommandWord> words, List<CommandWord> assignments) {
        String name = words.get(0).text();
        switch (name) {
            case "cd", "pushd", "popd", "chdir", "Set-Location", "sl" -> changeFolder(name, words);
            case "fi", "esac" -> conditions = Math.max(0, conditions - 1);
            case "case" -> conditions++;
            case "for" -> loop(words);
            default -> {
                if (DECLARATIONS.contains(name)) {
                    words.stream().filter(CommandInvocation::isAssignment).forEach(this::assign);
                } else if (SHELLS.contains(words.get(0).fileName()) && nestedScript(words)) {
                    return;
                } else {
                    program(words, assignments);
                }
            }
        }
    }

    private void program(List<CommandWord> words, List<CommandWord> assignments) {
        if (values.isWindows() && new PowerShellCommands(effects.words(), values, sink).add(words)) {
            return;
        }
        String name = StagePath.name(values.single(words.get(0), text.text()));
        List<CommandWord> rest = words.subList(1, words.size());
        if (runsOther(name, rest)) {
            List<CommandWord> inner = rest.subList(rest.get(0).is("-m") || isRun(name, rest) ? 1 : 0, rest.size());
            if (!inner.isEmpty()) {
                program(inner, assignments);
                return;
            }
        }
        CommandRule rule = CommandTable.find(name, rest);
        effects.add(CommandInvocation.of(rule, words, assignments));
    }

    /** Whether a program runs the one that its words name, as {@code python -m} and {@code uv run} do. */
    private static boolean runsOther(String name, List<CommandWord> words) {
        if (words.isEmpty()) {
            return false;
        }
        String first = words.get(0).text();
        boolean isModule = first.equals("-m") || first.endsWith(".py");
        return isModule && PYTHON.matcher(name).matches()
                || isRun(name, words)
                || name.equals("node") && CommandTable.isKnown(words.get(0).fileName());
    }

    private static boolean isRun(String name, List<CommandWord> words) {
        String first = words.get(0).text();
        boolean isRunner = first.equals("run") && RUN.contains(name)
                || first.equals("exec") && EXEC.contains(name)
                || name.equals("pnpm") && first.equals("dlx");
        return isRunner && words.size() > 1 && !words.get(1).isOption();
    }

    private void changeFolder(String name, List<CommandWord> words) {
        String before = values.folder();
        List<CommandWord> operands = words.stream()
                .skip(1)
                .filter(word -> !word.isOption() || word.is("-"))
                .toList();
        if (name.equals("popd")) {
            values.enter(pushed.isEmpty() ? before : pushed.pop());
        } else if (operands.isEmpty()) {
            values.enter(name.equals("cd") ? values.home() : before);
        } else if (operands.get(0).is("-")) {
            values.enter(previous);
        } else {
            effects.words().each(PathReach.USE, operands.get(0));
            values.enter(StagePath.resolve(before, values.single(operands.get(0), text.text())));
        }
        if (name.equals("pushd")) {
            pushed.push(before);
        }
        previous = before;
    }

    private void assign(CommandWord word) {
        int equals = word.text().indexOf('=');
        String name = word.text().substring(0, equals);
        List<String> assigned = values.of(word.from(equals + 1), text.text());
        if (conditions > 0) {
            values.mayBe(name, assigned);
        } else {
            values.assign(name, assigned);
        }
    }

    private void loop(List<CommandWord> words) {
        if (words.size() > 3 && words.get(2).is("in")) {
            values.assign(
                    words.get(1).text(),
                    words.stream()
                            .skip(3)
                            .flatMap(word -> values.of(word, text.text()).stream())
                            .flatMap(value -> Stream.of(BLANKS.split(value)))
                            .limit(MAX_LOOP)
                            .toList());
        }
    }

    /** Runs the script after {@code -c}; returns whether there is one. */
    private boolean nestedScript(List<CommandWord> words) {
        for (int index = 1; index + 1 < words.size(); index++) {
            String option = words.get(index).text();
            if (!option.startsWith("-")) {
                return false;
            }
            if (!option.startsWith("--") && option.endsWith("c") && nesting < MAX_NESTING) {
                var inner = new ShellWalk(sink, values, tools, nesting + 1);
                String folder = values.folder();
                inner.run(content(words.get(index + 1)));
                values.enter(folder);
                return true;
            }
        }
        return false;
    }

    /** The text that a word contains, as a text of its own. */
    private ShellText content(CommandWord word) {
        var content = new StringBuilder();
        var offsets = new OffsetMap.OffsetMapBuilder();
        for (WordPart part : word.parts()) {
            String written = part.range().of(text.text());
            boolean isVerbatim = !(part instanceof Plain) || part.text().equals(written);
            if (isVerbatim) {
                content.append(written);
                offsets.slice(text.offsets(), part.range());
            } else {
                content.append(part.text());
                offsets.replaced(
                        text.offsets().toFile(part.range()), part.text().length());
            }
        }
        return new ShellText(
                content.toString(),
                offsets.build(text.offsets().toFile(word.range()).end()));
    }
}
