package io.github.dockerfilestages.buildfiles.ci;

import io.github.dockerfilestages.buildfiles.Build.BuildKind;
import io.github.dockerfilestages.buildfiles.GivenValues;
import io.github.dockerfilestages.buildfiles.commands.BuildOptions;
import io.github.dockerfilestages.syntax.Tree;
import io.github.dockerfilestages.syntax.Tree.Field;
import io.github.dockerfilestages.syntax.Value;
import io.github.dockerfilestages.syntax.Value.Certainty;
import io.github.dockerfilestages.syntax.shell.CommandWord;
import io.github.dockerfilestages.syntax.shell.PossibleValue;
import io.github.dockerfilestages.syntax.shell.ShellText;
import io.github.dockerfilestages.syntax.shell.ShellVariables;
import io.github.dockerfilestages.syntax.shell.ShellVariables.ShellVariablesBuilder;
import io.github.dockerfilestages.syntax.shell.VariableText;
import io.github.dockerfilestages.text.OffsetMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * What names mean at one place of a pipeline: variables of the environment, and parameters. Each may get another value
 * from outside, so that none is certain.
 */
record PipelineScope(PipelineFormat format, ShellVariables variables, GivenValues given) {
    private static final List<String> MAPPINGS = List.of("environment", "env", "variables", "substitutions");
    private static final List<String> VALUES =
            List.of("value", "default", "enum", "values", "options", "allowed-values");
    private static final String PARAMETERS = "parameters";
    private static final String MATRIX = "matrix";
    /** Further entries of a matrix are ignored. */
    private static final int MAX_ENTRIES = 100;

    /** A text as the shell reads it: with markers for what the tool replaces before. */
    ShellText text(ShellText written) {
        return format.templates().marked(written);
    }

    /** The values that the text of an argument may have, read as for a target; one of several words is not known. */
    List<Value> values(Tree.Text argument) {
        boolean isWord = text(ScriptText.of(argument)).text().chars().noneMatch(Character::isWhitespace);
        return isWord
                ? BuildOptions.read(text(ScriptText.ofTarget(argument)), variables).stream()
                        .flatMap(line -> line.target().stream())
                        .toList()
                : List.of(argument.as(Certainty.UNKNOWN));
    }

    /** The scopes inside a part of the pipeline: one for each entry of its matrix, else a single one. */
    List<PipelineScope> in(Tree owner) {
        Optional<Tree> matrix =
                owner.field(MATRIX).or(() -> owner.field("strategy").flatMap(strategy -> strategy.field(MATRIX)));
        boolean hasOwn = matrix.isPresent()
                || isDeclaration(owner)
                || MAPPINGS.stream().anyMatch(name -> owner.field(name).isPresent());
        if (!hasOwn) {
            return List.of(this);
        }
        PipelineScope inner = with(variables -> {
            MAPPINGS.forEach(name -> owner.field(name).ifPresent(values -> define("", values, variables)));
            owner.field(PARAMETERS)
                    .filter(declared -> isDeclaration(owner))
                    .ifPresent(declared -> declare(declared, variables));
        });
        return matrix.map(inner::inMatrix).orElse(List.of(inner));
    }

    private boolean isDeclaration(Tree owner) {
        return owner.field(PARAMETERS).isPresent() && !format.isUseOfTemplate(owner);
    }

    private List<PipelineScope> inMatrix(Tree matrix) {
        List<Tree> entries = Stream.concat(
                        matrix.field("include").stream().flatMap(list -> list.items().stream()),
                        matrix.fields().stream()
                                .map(Field::value)
                                .filter(entry -> !entry.fields().isEmpty()))
                .limit(MAX_ENTRIES)
                .toList();
        PipelineScope lists = with(variables -> {
            define("", matrix, variables);
            define("matrix.", matrix.field("setup").orElse(matrix), variables);
            assign(MATRIX, matrix, variables);
        });
        return entries.isEmpty()
                ? List.of(lists)
                : entries.stream()
                        .map(entry -> lists.with(variables -> define("", entry, variables)))
                        .toList();
    }

    /**
     * The scope inside something that is called with arguments.
     *
     * @param caller the scope of the call
     */
    PipelineScope withArguments(Tree arguments, PipelineScope caller) {
        Tree matrix =
                arguments.field(MATRIX).flatMap(axes -> axes.field(PARAMETERS)).orElse(arguments);
        return with(variables -> Stream.of(arguments, matrix)
                .distinct()
                .flatMap(values -> values.fields().stream())
                .forEach(argument -> name(argument)
                        .filter(name -> !name.equals(MATRIX))
                        .map(name -> PARAMETERS + "." + name)
                        .ifPresent(name -> pass(name, argument.value(), caller, variables))));
    }

    /** The scope in which a name stands for each element of a list that a parameter has. */
    PipelineScope each(String name, String list) {
        return with(inner -> inner.forget(name).alias(name, variables, list));
    }

    private PipelineScope with(Consumer<ShellVariablesBuilder> definitions) {
        var builder = new ShellVariablesBuilder(variables);
        definitions.accept(builder);
        return new PipelineScope(format, builder.build(), given);
    }

    /** Parameters are a mapping of names, or a list of mappings with a name. A caller may give other values. */
    private void declare(Tree declared, ShellVariablesBuilder variables) {
        define(PARAMETERS + ".", declared, variables);
        define("pipeline." + PARAMETERS + ".", declared, variables);
        given.values().forEach((name, values) -> {
            String known = PARAMETERS + "." + name;
            variables.forget(known);
            values.forEach(value -> {
                if (value.isKnown() && value.range().length() == value.text().length()) {
                    assign(known, new Tree.Text(value.text(), OffsetMap.verbatim(value.range()), false), variables);
                } else {
                    variables.unknown(known);
                }
            });
        });
    }

    /** Gives names values instead of those that they have. */
    private void define(String prefix, Tree values, ShellVariablesBuilder variables) {
        for (Field field : values.fields()) {
            name(field).ifPresent(name -> redefine(prefix + name, field.value(), variables));
        }
        for (Tree item : values.items()) {
            item.field("name").flatMap(Tree::asText).ifPresent(name -> redefine(prefix + name.text(), item, variables));
            item.asText().ifPresent(text -> assignment(text, variables));
        }
    }

    /** {@code NAME=value} in a list. */
    private void assignment(Tree.Text text, ShellVariablesBuilder variables) {
        int equals = text.text().indexOf('=');
        if (equals > 0) {
            redefine(
                    text.text().substring(0, equals),
                    text.slice(equals + 1, text.text().length()),
                    variables);
        }
    }

    private void redefine(String name, Tree value, ShellVariablesBuilder variables) {
        names(name).forEach(known -> {
            variables.forget(known);
            assign(known, value, variables);
        });
    }

    /** Azure ignores the case of names, and has those in the environment in uppercase. */
    private Stream<String> names(String name) {
        return format.kind() == BuildKind.AZURE && !name.startsWith(PARAMETERS)
                ? Stream.of(
                                name,
                                "variables." + name,
                                name.toUpperCase(Locale.ROOT).replace('.', '_'))
                        .distinct()
                : Stream.of(name);
    }

    /** A value, a list of them, or a description with a default and other possible values. */
    private void assign(String name, Tree value, ShellVariablesBuilder variables) {
        List<Tree> written = Stream.concat(Stream.of(value), VALUES.stream().flatMap(key -> value.field(key).stream()))
                .toList();
        List<Tree.Text> texts = written.stream()
                .flatMap(each -> Stream.concat(Stream.of(each), each.items().stream()))
                .flatMap(each -> each.asText().stream())
                .toList();
        boolean isEmptyList = written.stream()
                .anyMatch(list -> list instanceof Tree.Items && list.items().isEmpty());
        if (texts.isEmpty() && !isEmptyList) {
            variables.unknown(name);
        }
        texts.forEach(text -> variables.assign(name, value(text)));
    }

    private PossibleValue value(Tree.Text text) {
        var source = new ShellText(text.text(), text.offsets());
        return PossibleValue.ofText(word(source), source, Certainty.DEFAULT);
    }

    private CommandWord word(ShellText source) {
        return format.templates().isIn(source.text()) ? format.templates().word(source) : VariableText.word(source);
    }

    /** An argument that is a name of the caller has all values that the name has there. */
    private void pass(String name, Tree argument, PipelineScope caller, ShellVariablesBuilder variables) {
        variables.forget(name);
        Optional<Tree.Text> text = argument.asText();
        Optional<String> other = text.flatMap(written -> format.templates().onlyName(written.text()));
        if (other.isPresent()) {
            variables.alias(name, caller.variables, other.get());
        } else if (text.filter(written -> format.templates().isIn(written.text()))
                .isPresent()) {
            variables.unknown(name);
        } else {
            assign(name, argument, variables);
        }
    }

    private static Optional<String> name(Field field) {
        return field.key().asText().map(Tree.Text::text);
    }
}
