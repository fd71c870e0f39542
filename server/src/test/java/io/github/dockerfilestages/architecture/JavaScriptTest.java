package io.github.dockerfilestages.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The core is also compiled to JavaScript (the profile {@code web}), and for some commands the disk, whose class library lacks some methods, and in
 * which some give other results than on a Java virtual machine.
 */
class JavaScriptTest {
    private static final String[] COMPILED = Stream.concat(
                    Stream.of(ProductClasses.PURE),
                    Stream.of(".workspace..", ".files..").map(ProductClasses.ROOT::concat))
            .toArray(String[]::new);

    private static final String BLANKS = "gives other results there (use text.Blanks)";

    private static final String MATCHES = "is missing or fails there (use text.Matches)";

    /** Methods by class and name, and what to do instead. */
    private static final Map<String, String> FORBIDDEN = Map.ofEntries(
            Map.entry("java.lang.String.strip()", BLANKS),
            Map.entry("java.lang.String.stripLeading()", BLANKS),
            Map.entry("java.lang.String.stripTrailing()", BLANKS),
            Map.entry("java.lang.String.isBlank()", BLANKS),
            Map.entry("java.lang.String.trim()", BLANKS),
            Map.entry("java.lang.String.lines()", MATCHES),
            Map.entry(
                    "java.nio.file.Files.isSymbolicLink(java.nio.file.Path)", "follows links there (read attributes)"),
            Map.entry("java.lang.Character.toString(int)", "is missing there (use Character.toChars)"),
            Map.entry("java.util.regex.Pattern.splitAsStream(java.lang.CharSequence)", "is missing there (use split)"),
            Map.entry("java.util.regex.Matcher.results()", MATCHES),
            Map.entry("java.util.regex.Matcher.toMatchResult()", MATCHES),
            Map.entry(
                    "java.util.regex.Matcher.appendReplacement(java.lang.StringBuilder, java.lang.String)",
                    "is missing there (append the parts between the matches)"),
            Map.entry(
                    "java.util.regex.Matcher.appendTail(java.lang.StringBuilder)",
                    "is missing there (append the parts between the matches)"),
            Map.entry(
                    "java.util.stream.Collectors.joining(java.lang.CharSequence)",
                    "leaves out separators after empty elements there (use String.join)"),
            Map.entry("java.util.stream.IntStream.distinct()", "forgets elements there (use boxed)"),
            Map.entry("java.util.stream.Stream.ofNullable(java.lang.Object)", "is missing there (use Optional)"),
            Map.entry("java.io.ByteArrayOutputStream.writeBytes([B)", "is missing there (use write)"),
            Map.entry(
                    "java.lang.String.format(java.lang.String, [Ljava.lang.Object;)",
                    "brings much of the class library with it (use a StringBuilder)"));

    @Test
    void theCoreCallsNothingThatIsMissingOrDifferentInJavaScript() {
        FORBIDDEN.forEach((method, reason) -> noClasses()
                .that()
                .resideInAnyPackage(COMPILED)
                .should()
                .accessTargetWhere(accesses(method))
                .because(method + " " + reason)
                .check(ProductClasses.CLASSES));
    }

    /** In {@code [\\^]} and {@code [\\\\]} they mean the same everywhere. */
    @Test
    void noPatternEscapesWhatIsReadDifferentlyInJavaScript() throws IOException {
        Pattern escape = Pattern.compile("(?<!\\[)\\\\\\\\\\^|(?<!\\[)\\\\{4}\\|");
        var found = new ArrayList<String>();
        try (Stream<Path> walk = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    walk.filter(path -> path.toString().endsWith(".java")).toList()) {
                for (String line : Files.readAllLines(file)) {
                    if (escape.matcher(line).find()) {
                        found.add(file.getFileName() + ": " + line.strip());
                    }
                }
            }
        }
        assertEquals(List.of(), found);
    }

    private static DescribedPredicate<JavaAccess<?>> accesses(String method) {
        return DescribedPredicate.describe(
                "the target is " + method,
                access -> access instanceof JavaCodeUnitAccess<?> call
                        && call.getTarget().getFullName().equals(method));
    }
}
