package io.github.dockerfilestages.image;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassFile.StackMapsOption;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;
import java.lang.constant.ClassDesc;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Gives the old classes in a jar, which libraries compile for Java 5, the version of Java 17: the class cache of an
 * image takes no class that Java verifies in the old way.
 *
 * <p>A single file that uses Java's own class-file library, so that a JDK 24 or newer can run it from source.
 */
public final class OldClasses {
    private final FileSystem jar;
    private final ClassFile format;

    private OldClasses(FileSystem jar) {
        this.jar = jar;
        ClassHierarchyResolver types =
                ClassHierarchyResolver.defaultResolver().orElse(ClassHierarchyResolver.ofResourceParsing(this::open));
        this.format = ClassFile.of(StackMapsOption.GENERATE_STACK_MAPS, ClassHierarchyResolverOption.of(types));
    }

    /** Argument: the jar to change. */
    public static void main(String[] arguments) throws IOException {
        try (FileSystem jar = FileSystems.newFileSystem(Path.of(arguments[0]));
                Stream<Path> files = Files.walk(jar.getPath("/"))) {
            var classes = new OldClasses(jar);
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".class")).toList()) {
                classes.renew(file);
            }
        }
    }

    private void renew(Path file) throws IOException {
        ClassModel old = format.parse(Files.readAllBytes(file));
        if (old.majorVersion() < ClassFile.JAVA_6_VERSION) {
            ClassTransform version = (builder, element) -> builder.with(
                    element instanceof ClassFileVersion ? ClassFileVersion.of(ClassFile.JAVA_17_VERSION, 0) : element);
            ClassTransform bodies = ClassTransform.transformingMethodBodies(CodeTransform.ACCEPT_ALL);
            Files.write(file, format.transformClass(old, version.andThen(bodies)));
        }
    }

    /** The class of a type in the jar; null if it is elsewhere. */
    private InputStream open(ClassDesc type) {
        String name = type.descriptorString().replaceAll("^L|;$", "");
        Path file = jar.getPath("/", name + ".class");
        try {
            return Files.exists(file) ? Files.newInputStream(file) : null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
