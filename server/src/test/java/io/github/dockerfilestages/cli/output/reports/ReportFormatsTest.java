package io.github.dockerfilestages.cli.output.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.dockerfilestages.cli.Shell;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** The reports for services of CI, read as those services read them. */
class ReportFormatsTest {
    private static final String WRONG = "COPY --from=biuld /x /y\n";

    @TempDir
    private Path folder;

    private Shell shell;

    @BeforeEach
    void writeFiles() {
        shell = new Shell(folder);
        shell.write("a/Dockerfile", "FROM golang as build\nFROM scratch\nCOPY --from=build /a /b\n" + WRONG + WRONG)
                .write("b&<c>/Dockerfile", "FROM alpine AS \"a\u0001<b>&\"\n")
                .write("clean/Dockerfile", "FROM alpine\n");
    }

    @Test
    void checkstyleHasAnErrorForEachFinding() throws Exception {
        Element root = xml("checkstyle");

        assertEquals("checkstyle", root.getTagName());
        assertEquals("4.3", root.getAttribute("version"));
        assertEquals(
                List.of("a/Dockerfile", "b&<c>/Dockerfile", "clean/Dockerfile"),
                elements(root, "file").stream()
                        .map(file -> file.getAttribute("name"))
                        .toList());
        assertEquals(
                List.of(
                        "1:13 info dockerfile-stages.FromAsCasing",
                        "4:13 warning dockerfile-stages.UnknownStage",
                        "5:13 warning dockerfile-stages.UnknownStage"),
                elements(elements(root, "file").get(0), "error").stream()
                        .map(error -> error.getAttribute("line") + ":" + error.getAttribute("column") + " "
                                + error.getAttribute("severity") + " " + error.getAttribute("source"))
                        .toList());
    }

    /** What XML does not allow would make the whole report unreadable. */
    @Test
    void markupAndControlCharactersAreText() throws Exception {
        String message = elements(elements(xml("checkstyle"), "file").get(1), "error")
                .get(0)
                .getAttribute("message");

        assertEquals(true, message.contains("<b>&"), message);
        assertEquals(-1, message.indexOf('\u0001'), message);
    }

    @Test
    void junitHasASuiteForEachFileAndATestForEachFinding() throws Exception {
        Element root = xml("junit");

        assertEquals("testsuites", root.getTagName());
        for (Element suite : elements(root, "testsuite")) {
            assertEquals(
                    suite.getAttribute("tests"),
                    String.valueOf(elements(suite, "testcase").size()));
            assertEquals(
                    suite.getAttribute("failures"),
                    String.valueOf(elements(suite, "failure").size()));
        }
        Element first = elements(root, "testsuite").get(0);
        assertEquals("3", first.getAttribute("tests"));
        assertEquals("2", first.getAttribute("failures"));
        assertEquals(1, elements(first, "system-out").size());
        Element clean = elements(root, "testsuite").get(2);
        assertEquals("1", clean.getAttribute("tests"));
        assertEquals("0", clean.getAttribute("failures"));
    }

    /** The findings that make the command fail are those that fail as tests. */
    @Test
    void whatFailsInJunitIsWhatMakesTheCommandFail() throws Exception {
        assertEquals(0, elements(xml("junit", "--fail-on", "never"), "failure").size());
        assertEquals(
                3,
                elements(
                                elements(xml("junit", "--fail-on", "hint"), "testsuite")
                                        .get(0),
                                "failure")
                        .size());
    }

    @Test
    void gitlabHasTheKeysOfCodeQuality() {
        JsonArray issues = gitlab();

        for (JsonElement issue : issues) {
            JsonObject object = issue.getAsJsonObject();
            assertEquals(
                    Set.of("type", "check_name", "description", "categories", "location", "severity", "fingerprint"),
                    object.keySet());
            assertEquals(
                    true,
                    Set.of("info", "minor", "major", "critical", "blocker")
                            .contains(object.get("severity").getAsString()));
            JsonObject location = object.getAsJsonObject("location");
            assertEquals(Set.of("path", "lines"), location.keySet());
            assertEquals(true, location.getAsJsonObject("lines").get("begin").getAsInt() > 0);
        }
        assertEquals(issues.size(), Set.copyOf(fingerprints(issues)).size());
    }

    @Test
    void aFingerprintDoesNotDependOnLines() {
        List<String> before = fingerprints(gitlab());
        shell.write(
                "a/Dockerfile", "# moved\n\n" + shell.read("a/Dockerfile").replace("FROM scratch", "\nFROM scratch"));

        assertEquals(before, fingerprints(gitlab()));
        shell.write("a/Dockerfile", shell.read("a/Dockerfile").replace("biuld", "buidl"));
        assertNotEquals(before, fingerprints(gitlab()));
    }

    private JsonArray gitlab() {
        return JsonParser.parseString(shell.run("check", "--format", "gitlab").out())
                .getAsJsonArray();
    }

    private static List<String> fingerprints(JsonArray issues) {
        return StreamSupport.stream(issues.spliterator(), false)
                .map(issue -> issue.getAsJsonObject().get("fingerprint").getAsString())
                .toList();
    }

    private Element xml(String format, String... options) throws Exception {
        var arguments = new ArrayList<>(List.of("check", "--format", format));
        arguments.addAll(List.of(options));
        String text = shell.run(arguments.toArray(String[]::new)).out();
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(text)))
                .getDocumentElement();
    }

    private static List<Element> elements(Element parent, String name) {
        var found = parent.getElementsByTagName(name);
        return IntStream.range(0, found.getLength())
                .mapToObj(index -> (Element) found.item(index))
                .toList();
    }
}
