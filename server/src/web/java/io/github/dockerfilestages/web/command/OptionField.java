package io.github.dockerfilestages.web.command;

import io.github.dockerfilestages.cli.commands.CodeOption;
import io.github.dockerfilestages.cli.commands.EnumOption;
import io.github.dockerfilestages.cli.commands.FailOn;
import io.github.dockerfilestages.cli.commands.RenameCommand.RenameFormat;
import io.github.dockerfilestages.cli.input.PathOption;
import io.github.dockerfilestages.cli.input.PatternOption;
import io.github.dockerfilestages.cli.output.StagesFormat;
import io.github.dockerfilestages.cli.output.reports.CheckFormat;
import io.github.dockerfilestages.workspace.settings.Settings.SeverityChoice;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;

/**
 * A field of a command that stands for an option or for operands.
 *
 * @param owner the object that has the field
 * @param label what a value is called in messages
 * @param split what separates several values in one argument; empty if nothing does
 * @param converters the class that reads a value, if the field says one
 */
record OptionField(Object owner, Field field, String name, String label, String split, Class<?>[] converters) {
    /** What the label of a field says about its values: the library looks at its generic type. */
    private static final String CODE = "CODE";

    boolean isFlag() {
        return field.getType() == boolean.class;
    }

    boolean isList() {
        return field.getType() == List.class;
    }

    private boolean isMap() {
        return field.getType() == Map.class;
    }

    /** Whether it may be given once only. */
    boolean isSingle() {
        return !isList() && !isMap();
    }

    void setFlag() throws IllegalAccessException {
        field.setBoolean(owner, true);
    }

    /** Sets the value, or those of all arguments for this field. */
    void set(List<String> arguments) throws WrongArgument, IllegalAccessException {
        if (isMap()) {
            field.set(owner, pairs(arguments));
        } else if (isList()) {
            List<Object> values = new ArrayList<>();
            for (String word : words(arguments)) {
                values.add(value(word));
            }
            field.set(owner, values);
        } else {
            Object value = value(arguments.get(0));
            field.set(owner, field.getType() == Optional.class ? Optional.of(value) : value);
        }
    }

    private Map<Object, Object> pairs(List<String> arguments) throws WrongArgument {
        Map<Object, Object> pairs = new LinkedHashMap<>();
        for (String word : words(arguments)) {
            int equals = word.indexOf('=');
            if (equals < 0) {
                throw new WrongArgument("Value for option '" + name + "' (" + label
                        + ") should be in KEY=VALUE[,KEY=VALUE]... format but was " + word);
            }
            pairs.put(
                    converted(new CodeOption(), word.substring(0, equals)),
                    converted(new EnumOption<>(SeverityChoice.class), word.substring(equals + 1)));
        }
        return pairs;
    }

    private List<String> words(List<String> arguments) {
        List<String> words = new ArrayList<>();
        for (String argument : arguments) {
            words.addAll(split.isEmpty() ? List.of(argument) : List.of(argument.split(split, -1)));
        }
        return words;
    }

    private Object value(String word) throws WrongArgument {
        return converted(converter(), word);
    }

    private Object converted(ITypeConverter<?> converter, String word) throws WrongArgument {
        try {
            return converter.convert(word);
        } catch (Exception wrong) {
            String shown = isSingle() ? "" : " (" + label + ")";
            throw new WrongArgument("Invalid value for option '" + name + "'" + shown + ": " + wrong.getMessage());
        }
    }

    private ITypeConverter<?> converter() {
        Class<?> type = field.getType();
        if (converters.length > 0) {
            return converters[0] == PathOption.class ? new PathOption() : new PatternOption();
        }
        if (isList() && label.equals(CODE)) {
            return new CodeOption();
        }
        if (type == CheckFormat.class) {
            return new EnumOption<>(CheckFormat.class);
        }
        if (type == StagesFormat.class) {
            return new EnumOption<>(StagesFormat.class);
        }
        if (type == RenameFormat.class) {
            return new EnumOption<>(RenameFormat.class);
        }
        if (type == FailOn.class) {
            return new EnumOption<>(FailOn.class);
        }
        return word -> word;
    }
}
