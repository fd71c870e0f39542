package io.github.dockerfilestages.web.command;

import io.github.dockerfilestages.ide.actions.FixAll;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Reads the arguments of a command into its fields, as the library of the command line does that the annotations of the
 * fields are for. Compiled, that library would be larger than everything else.
 */
final class CommandArguments {
    private final Map<String, OptionField> options = new LinkedHashMap<>();
    private final List<OptionField> operands = new ArrayList<>();
    private final List<List<String>> alternatives = new ArrayList<>();
    private final Map<OptionField, List<String>> given = new LinkedHashMap<>();

    /** The options whose value belongs to them only with an equals sign: what follows a blank is an operand. */
    private final List<String> attached = new ArrayList<>();

    private CommandArguments() {}

    /**
     * Sets the fields of a command.
     *
     * @throws WrongArgument when there is an argument that the command does not take
     */
    static void read(Object command, List<String> arguments) throws WrongArgument {
        try {
            var reader = new CommandArguments();
            reader.collect(command);
            reader.read(arguments);
            reader.check();
            for (Map.Entry<OptionField, List<String>> field : reader.given.entrySet()) {
                if (field.getKey().isFlag()) {
                    field.getKey().setFlag();
                } else {
                    field.getKey().set(field.getValue());
                }
            }
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("a field of a command cannot be set", e);
        }
    }

    private void collect(Object owner) throws IllegalAccessException {
        for (Field field : owner.getClass().getDeclaredFields()) {
            field.setAccessible(true);
            Option option = field.getAnnotation(Option.class);
            Parameters operand = field.getAnnotation(Parameters.class);
            if (option != null) {
                String name = option.names()[0];
                var read = new OptionField(owner, field, name, option.paramLabel(), option.split(), option.converter());
                options.put(name, read);
                if (option.arity().equals("0..1")) {
                    attached.add(name);
                }
            } else if (operand != null) {
                operands.add(new OptionField(owner, field, "", operand.paramLabel(), "", operand.converter()));
            } else if (field.getAnnotation(Mixin.class) != null) {
                collect(field.get(owner));
            } else if (field.getAnnotation(ArgGroup.class) != null) {
                int before = options.size();
                collect(field.get(owner));
                alternatives.add(List.copyOf(options.keySet()).subList(before, options.size()));
            }
        }
    }

    private void read(List<String> arguments) throws WrongArgument {
        int operand = 0;
        boolean areOptionsOver = false;
        for (int at = 0; at < arguments.size(); at++) {
            String argument = arguments.get(at);
            boolean isOption = !areOptionsOver && argument.length() > 1 && argument.startsWith("-");
            if (isOption && argument.equals("--")) {
                areOptionsOver = true;
            } else if (isOption) {
                at = option(argument, arguments, at);
            } else if (operand < operands.size() && !argument.isEmpty()) {
                OptionField field = operands.get(operand);
                add(field, argument);
                operand += field.isList() ? 0 : 1;
            } else {
                throw new WrongArgument("Unexpected argument '" + argument + "'");
            }
        }
    }

    /** Reads an option and its value, and returns the index of the last argument that belongs to it. */
    private int option(String argument, List<String> arguments, int at) throws WrongArgument {
        int equals = argument.indexOf('=');
        String name = equals < 0 ? argument : argument.substring(0, equals);
        OptionField field = options.get(name);
        if (field == null) {
            throw new WrongArgument("Unknown option '" + argument + "'");
        }
        if (field.isSingle() && given.containsKey(field)) {
            throw new WrongArgument("option '" + name + "' (" + field.label() + ") should be specified only once");
        }
        if (field.isFlag() && equals >= 0) {
            throw new WrongArgument("Option '" + name + "' has no value");
        }
        if (field.isFlag()) {
            add(field, "");
        } else if (equals >= 0) {
            add(field, argument.substring(equals + 1));
        } else if (attached.contains(name)) {
            add(field, FixAll.codes().stream().map(code -> code.id()).sorted().collect(Collectors.joining(",")));
        } else if (at + 1 < arguments.size()) {
            add(field, arguments.get(at + 1));
            return at + 1;
        } else {
            throw new WrongArgument("Missing required parameter for option '" + name + "' (" + field.label() + ")");
        }
        return at;
    }

    private void add(OptionField field, String value) {
        given.computeIfAbsent(field, unused -> new ArrayList<>()).add(value);
    }

    private String shown(String name) {
        OptionField field = options.get(name);
        return field.isFlag() ? name : name + "=" + field.label();
    }

    private void check() throws WrongArgument {
        for (List<String> names : alternatives) {
            if (names.stream()
                            .filter(name -> given.containsKey(options.get(name)))
                            .count()
                    > 1) {
                throw new WrongArgument(names.stream().map(this::shown).collect(Collectors.joining(", "))
                        + " are mutually exclusive (specify only one)");
            }
        }
        List<String> missing = operands.stream()
                .filter(field -> !field.isList() && !given.containsKey(field))
                .map(field -> "'" + field.label() + "'")
                .toList();
        if (!missing.isEmpty()) {
            throw new WrongArgument("Missing required parameter" + (missing.size() == 1 ? "" : "s") + ": "
                    + String.join(", ", missing));
        }
    }
}
