package io.github.dockerfilestages.cli.output;

import io.github.dockerfilestages.ide.graph.DiagnosticReport;
import io.github.dockerfilestages.ide.graph.StagesReport;
import io.github.dockerfilestages.ide.rename.command.RenameReport;
import io.github.dockerfilestages.web.exports.AnswerJson;
import io.github.dockerfilestages.web.json.JsonText;
import io.github.dockerfilestages.web.json.PrintedJson;
import java.lang.reflect.Field;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The class of this name with little reflection: what the engine answers is written by its own code. */
public final class Json {
    private final JsonText text;

    private Json(JsonText text) {
        this.text = text;
    }

    public static String line(Object value) {
        return write(value, new PrintedJson(PrintedJson.Layout.LINE));
    }

    public static String indented(Object value) {
        return write(value, new PrintedJson(PrintedJson.Layout.INDENTED));
    }

    private static String write(Object value, JsonText text) {
        new Json(text).write(value);
        return text.toString();
    }

    private void write(Object value) {
        if (value instanceof Optional<?> optional) {
            if (optional.isPresent()) {
                write(optional.get());
            } else {
                text.nothing();
            }
        } else if (value instanceof List<?> list) {
            text.begin('[');
            for (Object element : list) {
                text.next();
                write(element);
            }
            text.end(']');
        } else if (value instanceof Map<?, ?> map) {
            text.begin('{');
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                text.name(entry.getKey().toString());
                write(entry.getValue());
            }
            text.end('}');
        } else {
            writeObject(value);
        }
    }

    private void writeObject(Object value) {
        if (value instanceof DiagnosticReport report) {
            AnswerJson.write(text, report);
        } else if (value instanceof StagesReport report) {
            AnswerJson.write(text, report);
        } else if (value instanceof RenameReport report) {
            AnswerJson.write(text, report);
        } else if (value instanceof Record) {
            writeFields(value);
        } else {
            writeScalar(value);
        }
    }

    /** Those of the records of the reports are kept: see {@code ReflectedFields}. */
    private void writeFields(Object value) {
        text.begin('{');
        for (Field field : value.getClass().getDeclaredFields()) {
            field.setAccessible(true);
            text.name(field.getName());
            try {
                write(field.get(value));
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(field + " cannot be read", e);
            }
        }
        text.end('}');
    }

    private void writeScalar(Object value) {
        if (value instanceof Boolean flag) {
            text.value(flag.booleanValue());
        } else if (value instanceof Integer number) {
            text.value(number.intValue());
        } else if (value instanceof Enum<?> constant) {
            text.value(constant.name().toLowerCase(Locale.ROOT));
        } else if (value instanceof String string) {
            text.value(string);
        } else {
            throw new IllegalArgumentException(value.getClass() + " has no form as JSON here");
        }
    }
}
