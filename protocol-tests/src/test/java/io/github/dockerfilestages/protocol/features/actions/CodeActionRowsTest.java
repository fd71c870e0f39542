package io.github.dockerfilestages.protocol.features.actions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonObject;
import io.github.dockerfilestages.protocol.features.answers.CodeActions;
import io.github.dockerfilestages.protocol.features.answers.ExamplePage;
import io.github.dockerfilestages.protocol.features.answers.ExamplePage.Example;
import io.github.dockerfilestages.protocol.features.answers.WorkspaceEdits;
import io.github.dockerfilestages.protocol.fixture.Span;
import io.github.dockerfilestages.protocol.harness.Document;
import io.github.dockerfilestages.protocol.harness.Session;
import io.github.dockerfilestages.protocol.json.Json;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each fix and each refactoring, tested with its example in features/code-actions.md. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CodeActionRowsTest {
    private static final Map<String, String> KINDS = Map.of(
            "Quick fixes", "quickfix",
            "Refactorings", "refactor",
            "Fix all", "source.fixAll.dockerfileStages");

    private Session session;

    @BeforeAll
    void start() {
        session = CodeActions.modernClient().start();
    }

    @AfterAll
    void end() {
        session.close();
    }

    /** Unused stages are only known in a folder. */
    static Stream<Example> rows() {
        return ExamplePage.read("features/code-actions.md")
                .examples()
                .filter(row -> KINDS.containsKey(row.section()))
                .filter(row -> !row.topic().equals("UnusedStage"));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void aRowIsOfferedAsThePageHasIt(Example row) {
        int caret = Math.max(0, row.source().indexOf('|'));
        Document document = session.open(row.source().replace("|", ""));

        String offered = CodeActions.only(KINDS.get(row.section()), document, new Span(caret, caret)).stream()
                .map(action -> Json.text(action, "title") + "\n\n" + indented(result(document, action)))
                .collect(Collectors.joining("\n\n"));

        assertEquals(row.result().stripTrailing(), offered);
    }

    private String result(Document document, JsonObject action) {
        if (action.has("disabled")) {
            return "not possible: " + Json.text(action, "disabled.reason");
        }
        return WorkspaceEdits.apply(document, CodeActions.edit(session, action));
    }

    private static String indented(String text) {
        return text.stripTrailing().indent(2).replaceAll("(?m)^  $", "").stripTrailing();
    }
}
