package io.github.dockerfilestages.ide.diagnostics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dockerfilestages.fixture.Fixture;
import io.github.dockerfilestages.ide.diagnostics.engine.Diagnosis;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The page about the codes agrees with the program, and so do its examples. */
class DiagnosticCodeTest {
    private static final Set<DiagnosticCode> OF_THE_PROJECT = EnumSet.of(
            DiagnosticCode.UNUSED_STAGE,
            DiagnosticCode.UNKNOWN_BUILD_TARGET,
            DiagnosticCode.UNKNOWN_STAGE_IN_ARGUMENT,
            DiagnosticCode.TARGET_OMITTED);
    private static final Pattern SECTION = Pattern.compile("(?ms)^## (\\w+)\n(.*?)(?=^## |\\z)");
    private static final Pattern PARTS =
            Pattern.compile("(?s)\\A\\s*\\*\\*\\w+\\*\\* — .*\n\n\\*\\*Why it matters\\.\\*\\* .*\n```dockerfile\n.*"
                    + "\n```text\n.*```\n\n\\*\\*How to fix\\.\\*\\* .*\n\n\\*\\*How to silence\\.\\*\\* ");
    private static final Pattern EXAMPLE = Pattern.compile("(?ms)^```dockerfile\n(.*?)^```");

    @Test
    void everyCodeHasASectionAndEverySectionACode() throws IOException {
        List<String> codes =
                Stream.of(DiagnosticCode.values()).map(DiagnosticCode::id).toList();

        assertEquals(codes, List.copyOf(sections().keySet()));
    }

    @ParameterizedTest
    @EnumSource
    void theSectionNamesTheSeverity(DiagnosticCode code) throws IOException {
        String first = section(code).strip().lines().findFirst().orElse("");

        assertTrue(first.startsWith("**" + code.severity().jsonName() + "**"), first);
    }

    @ParameterizedTest
    @EnumSource
    void theSectionSaysWhyHowToFixAndHowToSilence(DiagnosticCode code) throws IOException {
        assertTrue(
                PARTS.matcher(section(code)).find(),
                "after what it is, the parts Why it matters, an example with its output, How to fix, How to silence");
    }

    /** Where the page names the comment, it works at the top of the file; elsewhere it has no effect. */
    @ParameterizedTest
    @EnumSource
    void aCommentSilencesTheExampleWhereTheSectionSaysSo(DiagnosticCode code) throws IOException {
        String comment = "# check=skip=" + code.id();
        boolean isSilenced = section(code).contains("**How to silence.** `" + comment + "`");
        String example = Fixture.of(example(code)).text();

        List<String> found = codes(comment + "\n" + example);

        assertEquals(isSilenced || OF_THE_PROJECT.contains(code) ? List.of() : List.of(code.id()), found);
    }

    @ParameterizedTest
    @EnumSource
    void theExampleGivesTheCodeAndNoOtherWarning(DiagnosticCode code) throws IOException {
        List<String> found = codes(Fixture.of(example(code)).text());

        assertEquals(OF_THE_PROJECT.contains(code) ? List.of() : List.of(code.id()), found);
    }

    private static String example(DiagnosticCode code) throws IOException {
        return EXAMPLE.matcher(section(code))
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> codes(String dockerfile) {
        return Diagnosis.of(Fixture.of(dockerfile).model(), DiagnosticCheck.SETTINGS).findings().stream()
                .map(finding -> finding.code().id())
                .distinct()
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void theCodeIsFoundByItsName(DiagnosticCode code) {
        assertEquals(Optional.of(code), DiagnosticCode.of(code.id()));
        assertEquals(code.id(), camel(code.name()));
    }

    @Test
    void buildKitsRulesLeadToBuildKitsPagesAndOursToOurs() {
        assertEquals(
                "https://docs.docker.com/reference/build/checks/undefined-arg-in-from/",
                DiagnosticCode.UNDEFINED_ARG_IN_FROM.href());
        String own = DiagnosticCode.UNKNOWN_STAGE.href();
        assertTrue(own.endsWith("/server/DIAGNOSTICS.md#unknownstage"), own);
    }

    private static String section(DiagnosticCode code) throws IOException {
        return Optional.ofNullable(sections().get(code.id())).orElseThrow();
    }

    private static Map<String, String> sections() throws IOException {
        var sections = new LinkedHashMap<String, String>();
        SECTION.matcher(Files.readString(Path.of("DIAGNOSTICS.md")))
                .results()
                .forEach(section -> sections.put(section.group(1), section.group(2)));
        return sections;
    }

    private static String camel(String constant) {
        var name = new StringBuilder();
        for (String word : constant.split("_", -1)) {
            name.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
        }
        return name.toString();
    }
}
