package io.github.dockerfilestages.web.generator;

import static java.util.stream.Collectors.joining;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Writes the types of the engine for TypeScript. */
final class TypeScript {
    private final Interface sources;
    private final StringBuilder out = new StringBuilder();

    TypeScript(Interface sources) {
        this.sources = sources;
    }

    String text() {
        comment("", prose(sources.engine()));
        for (ExecutableElement method : Interface.methods(sources.engine())) {
            out.append('\n');
            method("", "export function ", method);
        }
        methods(sources.session());
        Stream.concat(sources.taken().stream(), sources.answered().stream())
                .distinct()
                .forEach(this::record);
        return out.toString();
    }

    /** The types of the module with the commands. */
    String commands() {
        comment("", prose(sources.commands()));
        for (ExecutableElement method : Interface.methods(sources.commands())) {
            out.append('\n');
            method("", "export function ", method);
        }
        methods(sources.host());
        return out.toString();
    }

    private void methods(TypeElement type) {
        out.append('\n');
        comment("", prose(type));
        out.append("export interface ").append(type.getSimpleName()).append(" {\n");
        String gap = "";
        for (ExecutableElement method : Interface.methods(type)) {
            out.append(gap);
            method("  ", "", method);
            gap = "\n";
        }
        out.append("}\n");
    }

    private void method(String indent, String start, ExecutableElement method) {
        comment(indent, sources.documentation(method));
        String parameters =
                method.getParameters().stream().map(TypeScript::parameter).collect(joining(", "));
        out.append(indent).append(start).append(method.getSimpleName());
        out.append('(')
                .append(parameters)
                .append("): ")
                .append(result(method.getReturnType()))
                .append(";\n");
    }

    private static String parameter(VariableElement parameter) {
        TypeMirror type = parameter.asType();
        boolean isOptional = Interface.is(type, Optional.class);
        return parameter.getSimpleName() + (isOptional ? "?" : "") + ": "
                + type(isOptional ? Interface.argument(type) : type);
    }

    private static String result(TypeMirror type) {
        if (type.getKind() == TypeKind.VOID) {
            return "void";
        }
        return Interface.is(type, Optional.class) ? type(Interface.argument(type)) + " | undefined" : type(type);
    }

    private void record(TypeElement record) {
        out.append('\n');
        List<String> lines = sources.documentation(record);
        Map<String, String> ofComponents = parameters(lines);
        if (isSettings(record)) {
            comment("", prose(record));
            out.append("export type Settings = Record<string, unknown>;\n");
            return;
        }
        comment("", prose(record));
        out.append("export interface ").append(name(record)).append(" {\n");
        for (var component : Interface.components(record)) {
            String name = component.getSimpleName().toString();
            Optional.ofNullable(ofComponents.get(name)).ifPresent(text -> comment("  ", List.of(sentence(text))));
            TypeMirror type = component.asType();
            boolean isOptional = Interface.is(type, Optional.class);
            boolean isLeftOut = isOptional && Interface.leavesOut(record);
            out.append("  ").append(name).append(isLeftOut ? "?: " : ": ");
            out.append(type(isOptional ? Interface.argument(type) : type));
            out.append(isOptional && !isLeftOut ? " | null;\n" : ";\n");
        }
        out.append("}\n");
    }

    static boolean isSettings(TypeElement record) {
        return record.getSimpleName().contentEquals("Settings");
    }

    private static String sentence(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1) + ".";
    }

    /** A documentation without its tags. */
    private List<String> prose(Element element) {
        List<String> lines = sources.documentation(element).stream()
                .takeWhile(line -> !line.startsWith("@"))
                .toList();
        boolean endsEmpty = !lines.isEmpty() && lines.get(lines.size() - 1).isEmpty();
        return endsEmpty ? lines.subList(0, lines.size() - 1) : lines;
    }

    private static Map<String, String> parameters(List<String> lines) {
        var found = new LinkedHashMap<String, String>();
        String name = "";
        for (String line : lines) {
            if (line.startsWith("@param ")) {
                String[] parts = line.split(" ", 3);
                name = parts[1];
                found.put(name, parts[2]);
            } else if (!name.isEmpty()) {
                found.merge(name, line, (one, more) -> one + " " + more);
            }
        }
        return found;
    }

    private void comment(String indent, List<String> lines) {
        if (lines.size() == 1) {
            out.append(indent).append("/** ").append(lines.get(0)).append(" */\n");
        } else if (!lines.isEmpty()) {
            out.append(indent).append("/**\n");
            lines.forEach(line ->
                    out.append(indent).append((" * " + line).stripTrailing()).append('\n'));
            out.append(indent).append(" */\n");
        }
    }

    private static String type(TypeMirror type) {
        if (Interface.is(type, List.class)) {
            String element = type(Interface.argument(type));
            return (element.contains(" ") ? "(" + element + ")" : element) + "[]";
        }
        if (Interface.is(type, String.class)) {
            return "string";
        }
        if (type.getKind() == TypeKind.INT || Interface.is(type, Integer.class)) {
            return "number";
        }
        if (type.getKind() == TypeKind.BOOLEAN) {
            return "boolean";
        }
        TypeElement element = Interface.element(type);
        return element.getKind() == ElementKind.ENUM ? constants(element) : name(element);
    }

    private static String constants(TypeElement type) {
        return type.getEnclosedElements().stream()
                .filter(member -> member.getKind() == ElementKind.ENUM_CONSTANT)
                .map(constant -> "'" + constant.getSimpleName().toString().toLowerCase(Locale.ROOT) + "'")
                .collect(joining(" | "));
    }

    /** The name of a type; a range of positions is a range for the protocol. */
    static String name(TypeElement type) {
        String name = type.getSimpleName().toString();
        return name.equals("PositionRange") ? "Range" : name;
    }
}
