package io.github.dockerfilestages.web.generator;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Writes the Java code between JavaScript and the engine: answers as JSON, arguments from objects, and the exports. */
final class Conversions {
    private static final String HEAD = """
            package io.github.dockerfilestages.web.exports;

            import io.github.dockerfilestages.web.Engine;
            import io.github.dockerfilestages.web.Session;
            import io.github.dockerfilestages.web.json.JsonText;
            import java.util.List;
            import java.util.Locale;
            import java.util.Optional;
            import org.teavm.jso.JSExport;
            import org.teavm.jso.JSExportClasses;
            import org.teavm.jso.JSObject;

            """;

    private final Interface sources;

    Conversions(Interface sources) {
        this.sources = sources;
    }

    /** The class that writes answers; it knows nothing of JavaScript. */
    String writer() {
        var out = new StringBuilder("package io.github.dockerfilestages.web.exports;\n\n"
                + "import io.github.dockerfilestages.web.json.JsonText;\n"
                + "import java.util.List;\nimport java.util.Locale;\n\n"
                + "/** Answers as JSON. */\npublic final class AnswerJson {\n    private AnswerJson() {}\n");
        for (TypeElement record : sources.answered()) {
            out.append("\n    public static void write(JsonText json, ")
                    .append(record)
                    .append(" value) {\n");
            out.append("        json.begin('{');\n");
            for (var component : Interface.components(record)) {
                out.append(member(record, component.getSimpleName().toString(), component.asType()));
            }
            out.append("        json.end('}');\n    }\n");
        }
        return out.append("}\n").toString();
    }

    private static String member(TypeElement record, String name, TypeMirror type) {
        String value = "value." + name + "()";
        if (!Interface.is(type, Optional.class)) {
            return "        json.name(\"" + name + "\");\n        " + write(type, value, 0) + "\n";
        }
        String write = write(Interface.argument(type), value + ".get()", 0);
        return Interface.leavesOut(record)
                ? "        if (" + value + ".isPresent()) {\n            json.name(\"" + name + "\");\n            "
                        + write + "\n        }\n"
                : "        json.name(\"" + name + "\");\n        if (" + value + ".isPresent()) {\n            " + write
                        + "\n        } else {\n            json.nothing();\n        }\n";
    }

    private static String write(TypeMirror type, String value, int depth) {
        if (Interface.is(type, List.class)) {
            String each = "each" + depth;
            return "json.begin('['); for (var " + each + " : " + value + ") { json.next(); "
                    + write(Interface.argument(type), each, depth + 1) + " } json.end(']');";
        }
        boolean isPlain = Interface.is(type, String.class)
                || Interface.is(type, Integer.class)
                || type.getKind() == TypeKind.INT
                || type.getKind() == TypeKind.BOOLEAN;
        if (isPlain) {
            return "json.value(" + value + ");";
        }
        boolean isEnum = Interface.element(type).getKind() == ElementKind.ENUM;
        return isEnum ? "json.value(" + value + ".name().toLowerCase(Locale.ROOT));" : "write(json, " + value + ");";
    }

    /** The class that reads arguments. */
    String reader() {
        var out = new StringBuilder(
                HEAD + "/** Arguments from JavaScript. */\nfinal class Arguments {\n" + "    private Arguments() {}\n");
        for (TypeElement record : sources.taken()) {
            if (!TypeScript.isSettings(record)) {
                String members = Interface.components(record).stream()
                        .map(component -> read(
                                component.asType(),
                                "JavaScript.member(value, \"" + component.getSimpleName() + "\")",
                                0))
                        .collect(joining(", "));
                out.append("\n    static ").append(record).append(" ").append(record.getSimpleName());
                out.append("(JSObject value) {\n        return new ")
                        .append(record)
                        .append('(')
                        .append(members);
                out.append(");\n    }\n");
            }
        }
        return out.append("}\n").toString();
    }

    private static String read(TypeMirror type, String value, int depth) {
        String each = "each" + depth;
        if (Interface.is(type, Optional.class)) {
            return "JavaScript.optional(" + value + ", " + each + " -> "
                    + read(Interface.argument(type), each, depth + 1) + ")";
        }
        if (Interface.is(type, List.class)) {
            return "JavaScript.list(" + value + ", " + each + " -> " + read(Interface.argument(type), each, depth + 1)
                    + ")";
        }
        if (Interface.is(type, String.class)) {
            return "JavaScript.string(" + value + ")";
        }
        if (type.getKind() == TypeKind.INT || Interface.is(type, Integer.class)) {
            return "JavaScript.integer(" + value + ")";
        }
        if (type.getKind() == TypeKind.BOOLEAN) {
            return "JavaScript.flag(" + value + ")";
        }
        TypeElement element = Interface.element(type);
        if (TypeScript.isSettings(element)) {
            return "new " + element + "(JavaScript.json(" + value + "))";
        }
        if (element.getKind() == ElementKind.INTERFACE) {
            return "(" + element + ") " + value;
        }
        return (element.getKind() == ElementKind.RECORD ? "Arguments." : "JavaScript.") + element.getSimpleName() + "("
                + value + ")";
    }

    /** The class with the functions of the module. */
    String functions() {
        var out = new StringBuilder(HEAD + "/** The functions of the module. */\n"
                + "@JSExportClasses(SessionExports.class)\npublic final class EngineExports {\n"
                + "    private EngineExports() {}\n\n    public static void main(String[] arguments) {}\n");
        Interface.methods(sources.engine()).forEach(method -> out.append(exported("static ", "Engine", method)));
        return out.append("}\n").toString();
    }

    /** The class with the functions of the module for commands. */
    String commands() {
        var out = new StringBuilder(HEAD.replace(
                        "import io.github.dockerfilestages.web.Engine;\nimport io.github.dockerfilestages.web.Session;\n",
                        "")
                + "/** The functions of the module with the commands. */\n"
                + "public final class CommandExports {\n"
                + "    private CommandExports() {}\n\n    public static void main(String[] arguments) {}\n");
        Interface.methods(sources.commands())
                .forEach(method ->
                        out.append(exported("static ", sources.commands().toString(), method)));
        return out.append("}\n").toString();
    }

    /** The class of JavaScript that wraps a session. */
    String session() {
        var out = new StringBuilder(HEAD + "/** A session for JavaScript. */\npublic final class SessionExports {\n"
                + "    private final Session session;\n\n    SessionExports(Session session) {\n"
                + "        this.session = session;\n    }\n");
        Interface.methods(sources.session()).forEach(method -> out.append(exported("", "session", method)));
        return out.append("}\n").toString();
    }

    private String exported(String modifier, String owner, ExecutableElement method) {
        List<String> parameters = new ArrayList<>();
        List<String> arguments = new ArrayList<>();
        method.getParameters().forEach(parameter -> {
            parameters.add("JSObject " + parameter.getSimpleName());
            arguments.add(read(parameter.asType(), parameter.getSimpleName().toString(), 0));
        });
        TypeMirror type = method.getReturnType();
        String call = owner + "." + method.getSimpleName() + "(" + String.join(", ", arguments) + ")";
        boolean isSession = Interface.is(type, List.class) || Interface.is(type, Optional.class)
                ? false
                : type.getKind() == TypeKind.DECLARED && Interface.element(type).equals(sources.session());
        String result = isSession
                ? "SessionExports"
                : type.getKind().isPrimitive() || type.getKind() == TypeKind.VOID ? type.toString() : "JSObject";
        return "\n    @JSExport\n    public " + modifier + result + " " + method.getSimpleName() + "("
                + String.join(", ", parameters) + ") {\n" + body(type, call, isSession) + "    }\n";
    }

    private static String body(TypeMirror type, String call, boolean isSession) {
        if (isSession) {
            return "        return new SessionExports(" + call + ");\n";
        }
        if (type.getKind() == TypeKind.VOID) {
            return "        " + call + ";\n";
        }
        if (type.getKind().isPrimitive()) {
            return "        return " + call + ";\n";
        }
        boolean isOptional = Interface.is(type, Optional.class);
        String start = "        var answer = " + call + ";\n";
        String absent = isOptional
                ? "        if (answer.isEmpty()) {\n            return JavaScript.nothing();\n        }\n"
                : "";
        String write = isOptional ? write(Interface.argument(type), "answer.get()", 0) : write(type, "answer", 0);
        return start + absent + "        var json = new JsonText();\n        "
                + write.replace("write(json, ", "AnswerJson.write(json, ")
                + "\n        return JavaScript.parsed(json.toString());\n";
    }
}
