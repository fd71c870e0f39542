package io.github.dockerfilestages.cli.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import io.github.dockerfilestages.cli.Shell;
import io.github.dockerfilestages.cli.Shell.Outcome;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The options of {@code check} that choose what is reported, and the configuration file. */
class CheckOptionsTest {
    private static final String WRONG = "FROM golang as Build\nFROM scratch\nCOPY --from=biuld /x /y\n";
    private static final List<String> ALL = List.of("FromAsCasing", "StageNameCasing", "UnknownStage");

    @TempDir
    private Path folder;

    private Shell shell;

    @BeforeEach
    void makeShell() {
        shell = new Shell(folder);
        shell.write("a/Dockerfile", WRONG + "COPY --from=build /a /b\n");
    }

    @ParameterizedTest
    @CsvSource({
        "'', FromAsCasing StageNameCasing UnknownStage",
        "--select=UnknownStage, UnknownStage",
        "'--select=FromAsCasing,UnknownStage --ignore=UnknownStage', FromAsCasing",
        "'--ignore=UnknownStage --ignore FromAsCasing', StageNameCasing",
        "--severity=UnknownStage=off, FromAsCasing StageNameCasing",
    })
    void theUserChoosesDiagnostics(String options, String expected) {
        assertEquals(List.of(expected.split(" ")), codes(options));
    }

    @Test
    void aCodeThatIsSelectedIsReportedEvenIfItIsTurnedOff() {
        shell.write(".dockerfile-stages.yaml", "diagnostics: {severity: {UnknownStage: off, FromAsCasing: error}}");

        assertEquals(List.of("FromAsCasing", "StageNameCasing"), codes(""));
        assertEquals(List.of("UnknownStage"), codes("--select UnknownStage"));
        assertEquals(1, shell.run("check", "--select", "FromAsCasing").code());
    }

    @Test
    void aSeverityDecidesWhetherTheCheckFails() {
        assertEquals(1, shell.run("check").code());
        assertEquals(0, shell.run("check", "--severity", "UnknownStage=hint").code());
        assertEquals(
                1,
                shell.run("check", "--severity", "UnknownStage=hint,FromAsCasing=error")
                        .code());
    }

    @Test
    void theSameIsTrueForBuildFiles() {
        shell.write("compose.yaml", "services: {web: {build: {context: a, target: biuld}}}\n");

        assertEquals(List.of("UnknownBuildTarget"), codes("--select UnknownBuildTarget"));
        assertEquals(ALL, codes("--ignore UnknownBuildTarget"));
    }

    @Test
    void whatIsMistypedIsNamed() {
        assertEquals(
                "dockerfile-stages: Invalid value for option '--select' (CODE): 'UnknwonStage' is not the code of a"
                        + " diagnostic (did you mean UnknownStage?); see dockerfile-stages check --help.\n",
                shell.run("check", "--select", "UnknwonStage").err());
        Outcome outcome = shell.run("check", "--severity", "UnknownStage=loud");
        assertEquals(2, outcome.code());
        assertTrue(outcome.err().contains("'loud' is none of error, warning, information, hint, off"), outcome::err);
    }

    @ParameterizedTest
    @CsvSource({
        "--severity=UnknownStage, 'Value for option ''--severity'' (CODE=LEVEL) should be in KEY=VALUE[,KEY=VALUE]..."
                + " format but was UnknownStage'",
        "'--config=a --no-config', '--config=FILE, --no-config are mutually exclusive (specify only one)'",
        "--exclude=[, 'Invalid value for option ''--exclude'' (GLOB): ''['' is not a pattern for paths'",
        "--output=, 'Invalid value for option ''--output'': the path is empty'",
        "--baseline=, 'Invalid value for option ''--baseline'': the path is empty'",
        "--config=, 'Invalid value for option ''--config'': the path is empty'",
    })
    void wrongValuesAreRefused(String options, String sentence) {
        Outcome outcome = shell.run(("check " + options).split(" "));

        assertEquals(
                new Outcome(2, "", "dockerfile-stages: " + sentence + "; see dockerfile-stages check --help.\n"),
                outcome);
    }

    @Test
    void anEmptyPathIsNotTheWorkingFolder() {
        Outcome outcome = shell.run("check", "");

        assertEquals(
                new Outcome(2, "", "dockerfile-stages: Unexpected argument ''; see dockerfile-stages check --help.\n"),
                outcome);
    }

    @Test
    void excludedFilesAreNotSearched() {
        shell.write("old/Dockerfile", WRONG).write("b/x.dockerfile", WRONG);

        assertEquals(
                "No findings in 0 files.\n",
                shell.run("check", "--exclude", "*").out());
        assertEquals(ALL, codes("--exclude old --exclude b/*.dockerfile"));
    }

    @Test
    void theConfigurationOfTheRepositoryAppliesInItsFolders() {
        shell.write(".git/HEAD", "").write(".dockerfile-stages.yaml", """
                exclude: [a/old]
                diagnostics: {severity: {UnknownStage: off}}
                overrides:
                  - files: [a/x.dockerfile]
                    diagnostics: {severity: {FromAsCasing: off}}
                """);
        shell.write("a/old/Dockerfile", WRONG).write("a/x.dockerfile", WRONG);

        List<String> expected = List.of("FromAsCasing", "StageNameCasing", "StageNameCasing", "UnusedStage");
        assertEquals(expected, codes("").stream().sorted().toList());
        assertEquals(expected, codes("a").stream().sorted().toList());
        assertEquals(List.of("StageNameCasing"), codes("a/x.dockerfile"));
        assertEquals(List.of("StageNameCasing"), codes("- --stdin-filename a/x.dockerfile"));
    }

    @Test
    void theUserChoosesTheConfiguration() {
        shell.write(".dockerfile-stages.yaml", "diagnostics: {severity: {UnknownStage: off}}");
        shell.write("ci/stages.yaml", "overrides: [{files: [a], diagnostics: {severity: {FromAsCasing: off}}}]");

        assertEquals(List.of("FromAsCasing", "StageNameCasing"), codes(""));
        assertEquals(ALL, codes("--no-config"));
        assertEquals(List.of("StageNameCasing", "UnknownStage"), codes("--config ci/stages.yaml"));
        assertEquals(
                2,
                shell.run("check", "--config", "ci/stages.yaml", "--no-config").code());
        assertEquals(
                "dockerfile-stages: nowhere.yaml does not exist.\n",
                shell.run("check", "--config", "nowhere.yaml").err());
    }

    @Test
    void whatIsWrongInTheConfigurationIsToldAndEndsWithTwo() {
        shell.write(".dockerfile-stages.yaml", "platfrm: x\nexclude: 7\n");

        Outcome outcome = shell.run("check", "--fail-on", "never");
        assertEquals(2, outcome.code());
        assertEquals("""
                dockerfile-stages: .dockerfile-stages.yaml:1:1: 'platfrm' is unknown (did you mean 'platform'?) and is ignored.
                dockerfile-stages: .dockerfile-stages.yaml:2:10: 'exclude' must be an array of strings; '7' is ignored.
                """, outcome.err());
        assertTrue(outcome.out().endsWith("1 warning, 1 information, 1 hint in 1 of 1 file.\n"), outcome::out);
    }

    @Test
    void theSettingsAreConfigurationAgain() {
        shell.write(".dockerfile-stages.yaml", """
                diagnostics: {severity: {UnknownStage: off}}
                buildArgs: {B: "1", A: "2"}
                """);

        Outcome printed = shell.run("check", "--print-config", "a");
        assertEquals(0, printed.code());
        assertTrue(printed.out().startsWith("# " + folder.resolve("a")), printed::out);
        assertTrue(printed.out().contains("""
                diagnostics:
                  severity: {"UnknownStage":"off"}
                  scope: "openFiles"
                features: {}
                """), printed::out);
        assertTrue(printed.out().contains("\nbuildArgs: {\"A\":\"2\",\"B\":\"1\"}\n"), printed::out);
        shell.write("again.yaml", printed.out());
        String again = shell.run("check", "--config", "again.yaml", "--print-config", "a")
                .out();
        assertEquals(withoutTitle(printed.out()), withoutTitle(again));
    }

    @Test
    void theOutputIsWrittenToAFile() {
        assertEquals(
                new Outcome(1, "1 warning, 1 information, 1 hint in 1 of 1 file.\n", ""),
                shell.run("check", "--format", "json", "--output", "report.json"));
        assertEquals(
                3,
                JsonParser.parseString(shell.read("report.json"))
                        .getAsJsonArray()
                        .size());

        Outcome outcome = shell.run("check", "--output", "nowhere/report.txt");
        assertEquals(2, outcome.code());
        assertEquals(
                "dockerfile-stages: nowhere/report.txt cannot be created: its folder does not exist.\n", outcome.err());
    }

    private List<String> codes(String options) {
        String line = "check --format json " + options;
        String json = shell.withInput(WRONG).run(line.strip().split("\\s+")).out();
        return StreamSupport.stream(
                        JsonParser.parseString(json).getAsJsonArray().spliterator(), false)
                .map(finding -> finding.getAsJsonObject().get("code").getAsString())
                .sorted()
                .toList();
    }

    private static String withoutTitle(String text) {
        return text.substring(text.indexOf('\n'));
    }
}
