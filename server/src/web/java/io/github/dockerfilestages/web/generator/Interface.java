package io.github.dockerfilestages.web.generator;

import com.sun.source.util.JavacTask;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * The interface of the engine as its sources declare it: the public methods of two classes, and all records in them.
 *
 * @param commands the functions of the module with the commands
 * @param host what JavaScript implements for them
 * @param taken the records in arguments, in the order in which they are first used
 * @param answered the records in answers
 */
record Interface(
        TypeElement engine,
        TypeElement session,
        TypeElement commands,
        TypeElement host,
        Set<TypeElement> taken,
        Set<TypeElement> answered,
        Elements elements) {
    private static final String PACKAGE = "io.github.dockerfilestages.web.";

    /**
     * Reads the sources.
     *
     * @param web the folder with the sources of the engine's interface
     * @param core the folder with the other sources
     */
    static Interface read(Path web, Path core, String classPath) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        List<Path> sources;
        try (Stream<Path> files = Files.list(web.resolve(PACKAGE.replace('.', '/')))) {
            sources = files.filter(file -> file.toString().endsWith(".java")).toList();
        }
        StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null);
        List<String> options = List.of(
                "-proc:none",
                "-Xprefer:source",
                "-sourcepath",
                web + File.pathSeparator + core,
                "-classpath",
                classPath);
        var task = (JavacTask)
                compiler.getTask(null, manager, null, options, null, manager.getJavaFileObjectsFromPaths(sources));
        task.analyze();
        Elements elements = task.getElements();
        TypeElement engine = elements.getTypeElement(PACKAGE + "Engine");
        TypeElement session = elements.getTypeElement(PACKAGE + "Session");
        TypeElement commands = elements.getTypeElement(PACKAGE + "command.HostedCommand");
        TypeElement host = elements.getTypeElement(PACKAGE + "command.CommandHost");
        Set<TypeElement> taken = new LinkedHashSet<>();
        Set<TypeElement> answered = new LinkedHashSet<>();
        Stream.of(engine, session).flatMap(type -> methods(type).stream()).forEach(method -> {
            method.getParameters().forEach(parameter -> collect(parameter.asType(), taken));
            collect(method.getReturnType(), answered);
        });
        return new Interface(engine, session, commands, host, taken, answered, elements);
    }

    /** The methods that JavaScript can call. */
    static List<ExecutableElement> methods(TypeElement type) {
        return ElementFilter.methodsIn(type.getEnclosedElements()).stream()
                .filter(method -> method.getModifiers().contains(Modifier.PUBLIC))
                .toList();
    }

    private static void collect(TypeMirror type, Set<TypeElement> records) {
        if (type instanceof DeclaredType declared) {
            var element = (TypeElement) declared.asElement();
            declared.getTypeArguments().forEach(argument -> collect(argument, records));
            if (element.getKind() == ElementKind.RECORD && records.add(element)) {
                element.getRecordComponents().forEach(component -> collect(component.asType(), records));
            }
        }
    }

    /** The only argument of a generic type. */
    static TypeMirror argument(TypeMirror type) {
        return ((DeclaredType) type).getTypeArguments().get(0);
    }

    static boolean is(TypeMirror type, Class<?> wanted) {
        return type instanceof DeclaredType declared
                && ((TypeElement) declared.asElement()).getQualifiedName().contentEquals(wanted.getName());
    }

    static TypeElement element(TypeMirror type) {
        return (TypeElement) ((DeclaredType) type).asElement();
    }

    /** Whether absent components are left out; in the JSON of the command line they are null. */
    static boolean leavesOut(TypeElement record) {
        return record.getQualifiedName().toString().startsWith(PACKAGE);
    }

    static List<? extends RecordComponentElement> components(TypeElement record) {
        return record.getRecordComponents();
    }

    /** The documentation of an element in its lines, with its notation in Markdown. */
    List<String> documentation(Element element) {
        String text = elements.getDocComment(element);
        if (text == null) {
            return List.of();
        }
        var lines = new ArrayList<String>();
        text.strip()
                .replaceAll("\\{@(?:code|link)\\s+#?([^{}]*)\\}", "`$1`")
                .replace("<p>", "")
                .lines()
                .map(String::strip)
                .forEach(lines::add);
        return lines;
    }
}
