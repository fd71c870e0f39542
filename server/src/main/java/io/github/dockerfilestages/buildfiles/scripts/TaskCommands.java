package io.github.dockerfilestages.buildfiles.scripts;

import io.github.dockerfilestages.buildfiles.GivenValues;
import io.github.dockerfilestages.buildfiles.commands.ShellScope;
import io.github.dockerfilestages.syntax.Tree;
import io.github.dockerfilestages.syntax.Tree.Field;
import io.github.dockerfilestages.syntax.Value;
import io.github.dockerfilestages.syntax.Value.Certainty;
import io.github.dockerfilestages.syntax.shell.PossibleValue;
import io.github.dockerfilestages.syntax.shell.ShellTemplates;
import io.github.dockerfilestages.syntax.shell.ShellText;
import io.github.dockerfilestages.syntax.shell.ShellVariables;
import io.github.dockerfilestages.syntax.shell.ShellVariables.ShellVariablesBuilder;
import io.github.dockerfilestages.text.Matches;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The commands of a task, and the folder in which they run if it is given. */
record TaskCommands(ShellScope scope, Optional<Value> folder) {
    private static final ShellTemplates TEMPLATES =
            new ShellTemplates(Pattern.compile("\\{\\{-?\\s*\\.?([^{}]*?)\\s*-?}}"));
    private static final Pattern FALLBACK = Pattern.compile("([\\w]+)\\s*\\|\\s*default\\s+[\"'`]([^\"'`\\\\]*)[\"'`]");
    private static final Pattern WORD = Pattern.compile("\\S+");
    private static final List<String> VARIABLES = List.of("vars", "env");
    /** Tasks may share commands through an alias; beyond this, tasks are ignored. */
    private static final int MAX_CHARACTERS = 1 << 22;

    private static final int MAX_CALLS = 100_000;

    /**
     * The tasks of a document.
     *
     * @param given the values of its variables that the files which include it give; its own have precedence
     */
    static List<TaskCommands> in(Tree document, GivenValues given) {
        var global = new ShellVariablesBuilder();
        given.values().forEach((name, values) -> {
            Optional<Tree.Text> own =
                    document.field("vars").flatMap(vars -> vars.field(name)).flatMap(Tree::asText);
            if (own.filter(value -> !isComputed(value)).isEmpty()) {
                values.forEach(value -> assign(name, value, global));
            }
        });
        define(document, global);
        ShellVariables variables = global.build();
        List<Field> tasks = document.field("tasks").map(Tree::fields).orElse(List.of());
        Map<String, List<Tree>> calls = calls(tasks);
        var found = new ArrayList<TaskCommands>();
        int characters = 0;
        for (int index = 0; index < tasks.size() && characters < MAX_CHARACTERS; index++) {
            Field task = tasks.get(index);
            String name = task.key().asText().map(Tree.Text::text).orElse("");
            TaskCommands commands = of(document, task.value(), variables, calls.getOrDefault(name, List.of()));
            found.add(commands);
            characters += commands.scope().texts().stream()
                    .mapToInt(text -> 1 + text.text().length())
                    .sum();
        }
        return found;
    }

    private static TaskCommands of(Tree document, Tree task, ShellVariables global, List<Tree> calls) {
        var variables = new ShellVariablesBuilder(global);
        define(task, variables);
        calls.forEach(call -> define(call, variables));
        List<ShellText> written = commands(task).flatMap(TaskCommands::text).toList();
        written.forEach(text -> TEMPLATES.addFallbacks(text, FALLBACK, variables));
        List<ShellText> texts = written.stream().map(TEMPLATES::marked).toList();
        commands(task).forEach(command -> loop(command, List.of(task, document), variables));
        return new TaskCommands(new ShellScope(texts, variables.build()), folder(task));
    }

    /** The commands of a task that is written in full, or as a command or a list of them. */
    private static Stream<Tree> commands(Tree task) {
        Stream<Tree> lists = Stream.of(Optional.of(task), task.field("cmds"), task.field("cmd"))
                .flatMap(Optional::stream);
        return lists.flatMap(list ->
                Stream.concat(list.asText().isPresent() ? Stream.of(list) : Stream.empty(), list.items().stream()));
    }

    private static Stream<ShellText> text(Tree command) {
        return Stream.of(Optional.of(command), command.field("cmd"), command.field("defer"))
                .flatMap(Optional::stream)
                .flatMap(text -> text.asText().stream())
                .map(TaskCommands::shellText);
    }

    private static ShellText shellText(Tree.Text text) {
        return new ShellText(text.text(), text.offsets());
    }

    /** A command may be repeated for each item of a list, of a variable, or of something that only the task knows. */
    private static void loop(Tree command, List<Tree> owners, ShellVariablesBuilder variables) {
        command.field("for").ifPresent(loop -> {
            String name =
                    loop.field("as").flatMap(Tree::asText).map(Tree.Text::text).orElse("ITEM");
            List<Tree.Text> items = Stream.concat(loop.items().stream(), listed(loop, owners))
                    .flatMap(item -> item.asText().stream())
                    .toList();
            items.forEach(item -> assign(name, item, variables));
            if (items.isEmpty()) {
                variables.unknown(name);
            }
        });
    }

    /** The items of the variable whose items a loop goes through: a list, or words with blanks between them. */
    private static Stream<Tree> listed(Tree loop, List<Tree> owners) {
        return loop.field("var").flatMap(Tree::asText).stream()
                .filter(name -> loop.field("split").isEmpty())
                .flatMap(name -> owners.stream()
                        .flatMap(owner -> owner.field("vars").stream())
                        .flatMap(vars -> vars.field(name.text()).stream()))
                .flatMap(TaskCommands::items);
    }

    private static Stream<Tree> items(Tree value) {
        return value.asText()
                .filter(text -> !isComputed(text))
                .map(TaskCommands::words)
                .orElseGet(() -> value.items().stream());
    }

    private static Stream<Tree> words(Tree.Text text) {
        return Matches.of(WORD.matcher(text.text())).map(word -> text.slice(word.start(), word.end()));
    }

    private static Optional<Value> folder(Tree task) {
        return task.field("dir")
                .flatMap(Tree::asText)
                .map(text -> text.as(isComputed(text) ? Certainty.UNKNOWN : Certainty.LITERAL));
    }

    /** Whether Task replaces a part of a text. */
    static boolean isComputed(Tree.Text text) {
        return text.text().contains("{{");
    }

    /** The calls of each task, which may give it variables. */
    private static Map<String, List<Tree>> calls(List<Field> tasks) {
        Map<String, List<Tree>> calls = new HashMap<>();
        tasks.stream()
                .map(Field::value)
                .flatMap(task -> Stream.concat(
                        commands(task), task.field("deps").stream().flatMap(deps -> deps.items().stream())))
                .limit(MAX_CALLS)
                .forEach(call -> call.field("task")
                        .flatMap(Tree::asText)
                        .ifPresent(name -> calls.computeIfAbsent(name.text(), key -> new ArrayList<>())
                                .add(call)));
        return calls;
    }

    private static void define(Tree owner, ShellVariablesBuilder variables) {
        VARIABLES.stream()
                .flatMap(name -> owner.field(name).stream())
                .flatMap(mapping -> mapping.fields().stream())
                .forEach(
                        field -> field.key().asText().ifPresent(name -> define(name.text(), field.value(), variables)));
    }

    private static void define(String name, Tree value, ShellVariablesBuilder variables) {
        value.asText().ifPresentOrElse(text -> assign(name, text, variables), () -> variables.unknown(name));
    }

    private static void assign(String name, Value value, ShellVariablesBuilder variables) {
        ShellText source = ShellText.of(value);
        variables.assign(name, PossibleValue.ofText(TEMPLATES.word(source), source, value.certainty()));
    }

    private static void assign(String name, Tree.Text text, ShellVariablesBuilder variables) {
        ShellText source = shellText(text);
        TEMPLATES.addFallbacks(source, FALLBACK, variables);
        variables.assign(name, PossibleValue.ofText(TEMPLATES.word(source), source, Certainty.DEFAULT));
    }
}
