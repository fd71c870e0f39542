package io.github.dockerfilestages.image;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.xml.sax.InputSource;

/**
 * Makes an archive of the server with its own Java runtime: the modules that it needs, the program linked in as one of
 * them, and a cache of the classes that a session has loaded and linked.
 *
 * <p>Runs on the Java of the build. The image needs a JDK 25 or newer, from {@code JAVA_HOME_25} or Maven's
 * {@code toolchains.xml}. Without one it prints a line and makes nothing.
 *
 * <p>The program is a module and not a jar, because the cache depends on the modification time of a jar, which an
 * archive may lose, but only on the content of a module.
 */
public final class ImageBuilder {
    private static final int OLDEST_JAVA = 25;
    private static final String MODULE = "io.github.dockerfilestages";
    private static final Path STRIP = Path.of("/usr/bin/strip");

    private final Path jdk;
    private final Path sources;
    private final Path distribution;
    private final String version;
    private final Path work;

    private ImageBuilder(Path jdk, Path sources, Path distribution, String version, Path work) {
        this.jdk = jdk;
        this.sources = sources;
        this.distribution = distribution;
        this.version = version;
        this.work = work;
    }

    /**
     * Arguments: the folder of this source set, the distribution that needs a Java, its version, and the build folder.
     */
    public static void main(String[] args) throws Exception {
        Optional<Path> jdk = findJdk();
        if (jdk.isEmpty()) {
            System.out.println("The runtime image is skipped: neither JAVA_HOME_25 nor toolchains.xml names a JDK "
                    + OLDEST_JAVA + " or newer.");
            return;
        }
        var builder = new ImageBuilder(jdk.get(), Path.of(args[0]), Path.of(args[1]), args[2], Path.of(args[3]));
        Path archive = builder.build();
        System.out.printf(Locale.ROOT, "%s: %.1f MB%n", archive.getFileName(), Files.size(archive) / 1e6);
    }

    private static Optional<Path> findJdk() throws IOException, XPathExpressionException {
        return Stream.of(
                        Objects.requireNonNullElse(System.getenv("JAVA_HOME_25"), ""),
                        toolchain(),
                        System.getProperty("java.home"))
                .filter(home -> !home.isBlank())
                .map(Path::of)
                .filter(home -> feature(home) >= OLDEST_JAVA)
                .findFirst();
    }

    /** The JDK in Maven's toolchains, if there is one. */
    private static String toolchain() throws IOException, XPathExpressionException {
        Path toolchains = Path.of(System.getProperty("user.home"), ".m2", "toolchains.xml");
        if (!Files.isRegularFile(toolchains)) {
            return "";
        }
        String jdkHome = "//*[local-name()='toolchain'][*[local-name()='type']='jdk']"
                + "[starts-with(*[local-name()='provides']/*[local-name()='version'], '" + OLDEST_JAVA + "')]"
                + "/*[local-name()='configuration']/*[local-name()='jdkHome']";
        try (InputStream xml = Files.newInputStream(toolchains)) {
            return XPathFactory.newInstance()
                    .newXPath()
                    .evaluate(jdkHome, new InputSource(xml))
                    .strip();
        }
    }

    /** The feature release of a JDK; 0 if there is none that can link. */
    private static int feature(Path home) {
        if (!Files.isRegularFile(home.resolve("release")) || !Files.exists(program(home, "jlink"))) {
            return 0;
        }
        return Runtime.Version.parse(release(home, "JAVA_VERSION")).feature();
    }

    private Path build() throws IOException, InterruptedException {
        delete(work);
        Files.createDirectories(work);
        String system = release(jdk, "OS_NAME").toLowerCase(Locale.ROOT) + "-" + release(jdk, "OS_ARCH");
        String name = "dockerfile-stages-" + version + "-" + system;
        Path image = work.resolve(name);
        link(module(), image);
        stripSymbols(image);
        copy(sources.resolve("dist"), image);
        copyWhatNeedsNoJava(image);
        Path launcher = image.resolve("bin").resolve("dockerfile-stages");
        boolean unused = launcher.toFile().setExecutable(true, false);
        train(image);
        Path archive = work.resolveSibling(name + ".tar.gz");
        run("tar", "-czf", archive.toString(), "-C", work.toString(), name);
        return archive;
    }

    /**
     * Copies the files for editors, the manual page, completion and the documents: everything except the program and
     * its launchers.
     */
    private void copyWhatNeedsNoJava(Path image) throws IOException {
        Set<String> program = Set.of("bin", "lib");
        try (Stream<Path> files = Files.list(distribution)) {
            for (Path file : files.toList()) {
                if (!program.contains(file.getFileName().toString())) {
                    copy(file, image.resolve(file.getFileName()));
                }
            }
        }
    }

    /** The program's jar with a module description and the class with which the image is trained. */
    private Path module() throws IOException, InterruptedException {
        Path modular = work.resolve("dockerfile-stages.jar");
        Path classes = work.resolve("module");
        Path jar = distribution.resolve("lib").resolve("dockerfile-stages.jar");
        Files.copy(jar, modular);
        run(program(jdk, "java"), source("OldClasses"), modular.toString());
        run(
                program(jdk, "javac"),
                "-d",
                classes.toString(),
                "--module-version",
                version,
                "--patch-module",
                MODULE + "=" + jar,
                sources.resolve("module").resolve("module-info.java").toString(),
                sources.resolve("module/io/github/dockerfilestages/Rehearsal.java")
                        .toString());
        run(program(jdk, "jar"), "--update", "--file", modular.toString(), "-C", classes.toString(), ".");
        return modular;
    }

    private void link(Path module, Path image) throws IOException, InterruptedException {
        run(
                program(jdk, "jlink"),
                "--module-path",
                module.toString(),
                "--add-modules",
                MODULE,
                "--strip-debug",
                "--compress=zip-9",
                "--no-header-files",
                "--no-man-pages",
                "--output",
                image.toString());
    }

    /** Removes the symbol tables, which nothing reads at run time; the system's own tool does it, if there is one. */
    private void stripSymbols(Path image) throws IOException, InterruptedException {
        if (!release(jdk, "OS_NAME").equals("Linux") || !Files.isExecutable(STRIP)) {
            return;
        }
        try (Stream<Path> files = Files.walk(image)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (isNative(file)) {
                    run(STRIP, "--strip-unneeded", file.toString());
                }
            }
        }
    }

    /** Whether a file is a program or a library for Linux, which start with the mark of their format. */
    private static boolean isNative(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            return Arrays.equals(content.readNBytes(4), new byte[] {0x7f, 'E', 'L', 'F'});
        }
    }

    /**
     * Runs a session in which the image records the classes that it needs, and makes the cache when the session ends.
     *
     * <p>The cache has no profiles of methods: with them, Java compiles at the start what the session has used most,
     * which costs a quarter of the processor time of a short session and makes nothing faster.
     */
    private void train(Path image) throws IOException, InterruptedException {
        Path log = work.resolve("training.log");
        var session = new ProcessBuilder(
                program(jdk, "java").toString(),
                source("TrainingSession"),
                program(image, "java").toString(),
                "@java.options",
                "-XX:+UnlockDiagnosticVMOptions",
                "-XX:-AOTRecordTraining",
                "-XX:AOTCacheOutput=dockerfile-stages.aot",
                "-m",
                MODULE + "/" + MODULE + ".Rehearsal");
        session.directory(image.resolve("lib").toFile());
        session.redirectErrorStream(true).redirectOutput(log.toFile());
        if (session.start().waitFor() != 0) {
            throw new IOException("The training failed; " + log + " says why.");
        }
    }

    /** A program of this folder, which the JDK of the image runs from its source. */
    private String source(String name) {
        return sources.resolve("java/io/github/dockerfilestages/image/" + name + ".java")
                .toString();
    }

    private static void run(Object program, String... arguments) throws IOException, InterruptedException {
        List<String> command = Stream.concat(Stream.of(program.toString()), Stream.of(arguments))
                .toList();
        if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
            throw new IOException("This failed: " + String.join(" ", command));
        }
    }

    private static Path program(Path home, String name) {
        Path program = home.resolve("bin").resolve(name);
        return Files.exists(program) ? program : program.resolveSibling(name + ".exe");
    }

    /** A value in the file with which each Java describes itself. */
    private static String release(Path home, String key) {
        var values = new Properties();
        try (Reader release = Files.newBufferedReader(home.resolve("release"))) {
            values.load(release);
        } catch (IOException unreadable) {
            return "";
        }
        return values.getProperty(key, "").replace("\"", "");
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path copied = to.resolve(from.relativize(file).toString());
                if (!Files.isDirectory(copied)) {
                    Files.copy(file, copied);
                }
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
