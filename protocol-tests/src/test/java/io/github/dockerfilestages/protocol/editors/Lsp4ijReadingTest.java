package io.github.dockerfilestages.protocol.editors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.dockerfilestages.protocol.fixture.Drawing;
import io.github.dockerfilestages.protocol.fixture.Fixture;
import io.github.dockerfilestages.protocol.fixture.Mark;
import io.github.dockerfilestages.protocol.fixture.SourceText;
import io.github.dockerfilestages.protocol.fixture.Span;
import io.github.dockerfilestages.protocol.json.Json;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What LSP4IJ shows about stages and where it navigates: for each feature, the parts of the answer that it uses. */
class Lsp4ijReadingTest {
    private static final Fixture DOCKERFILE = Fixture.of("""
            # Compiles the program.
            FROM golang AS build
                 ^^^^^^ string
                           ^^^^^ class declaration
            RUN make
            FROM scratch AS last
                 ^^^^^^^ string
                            ^^^^ class declaration
            COPY --from=build /a /b
                        ^^^^^ class
            COPY --from=$X /a /b
                        ^^ nothing
            LABEL a=b
            """);

    private static final Map<String, String> FILES = Map.of(
            "Dockerfile", DOCKERFILE.text(),
            "compose.yaml", "services:\n  web:\n    build: {context: ., target: build}\n",
            "docker-bake.hcl", "target \"web\" { target = \"build\" }\n",
            "Makefile", "image:\n\tdocker build --target build .\n",
            "build.sh", "docker build --target build .\n",
            ".github/workflows/ci.yml", "jobs: {t: {steps: [{run: docker build --target build .}]}}\n");

    /** The types of the legend that have a colour in {@code DefaultSemanticTokensColorsProvider}. */
    private static final Set<String> COLOURED = Set.of("class", "string", "parameter");

    /** A link that {@code LSPIJUtils.findResourceFor} opens at a line. */
    private static final Pattern LINK = Pattern.compile("\\]\\((file:[^)#]*)#L(\\d+)\\)");

    @TempDir
    private Path folder;

    /** {@code LSPGotoDeclarationHandler}: navigates from each file to the name in the Dockerfile. */
    @Test
    void definitionLeadsToTheNameFromEachFile() {
        try (IntelliJ ide = start()) {
            for (String file : FILES.keySet()) {
                ide.open(file);
                ide.arrive();
                List<JsonObject> links = Json.objects(ide.session()
                        .request(
                                "textDocument/definition",
                                ide.at(file, ide.text(file).lastIndexOf("build"))));
                assertEquals(1, links.size(), file);
                assertEquals("Dockerfile", ide.file(Json.text(links.get(0), "targetUri")), file);
                assertEquals(
                        "AS build",
                        before(ide, "Dockerfile", Json.require(links.get(0), "targetSelectionRange")),
                        file);
            }
        }
    }

    /** {@code LSPReferenceParams} includes the declaration; {@code LSPUsageSearcher} shows each location once. */
    @Test
    void referencesAreInAllFiles() {
        try (IntelliJ ide = start()) {
            ide.open("Dockerfile");
            ide.arrive();
            JsonObject params = ide.at("Dockerfile", ide.text("Dockerfile").indexOf("build\n"));
            Json.put(params, "context.includeDeclaration", true);

            Map<String, List<String>> found = new TreeMap<>();
            for (JsonObject location : Json.objects(ide.session().request("textDocument/references", params))) {
                String file = ide.file(Json.text(location, "uri"));
                found.computeIfAbsent(file, name -> new ArrayList<>())
                        .add(before(ide, file, Json.require(location, "range")));
            }
            assertEquals(
                    new TreeMap<>(Map.of(
                            "Dockerfile", List.of("AS build", "COPY --from=build"),
                            "compose.yaml", List.of("target: build"),
                            "docker-bake.hcl", List.of("= \"build"),
                            "Makefile", List.of("--target build"),
                            "build.sh", List.of("--target build"),
                            ".github/workflows/ci.yml", List.of("--target build"))),
                    found);
        }
    }

    /** {@code LSPHoverFeature}: Markdown is the first of its two formats. */
    @Test
    void hoverIsMarkdownWithLinksToLines() {
        try (IntelliJ ide = start()) {
            ide.open("Dockerfile");
            JsonElement hover = ide.ask("textDocument/hover", "Dockerfile", "build /a");

            assertEquals("markdown", Json.text(hover, "contents.kind"));
            String card = Json.text(hover, "contents.value");
            assertTrue(card.startsWith("```dockerfile\nFROM golang AS build\n```\n"), card);
            assertTrue(card.contains("Compiles the program."), card);
            assertEquals("COPY --from=build", before(ide, "Dockerfile", Json.require(hover, "range")));
            Set<String> lines = new LinkedHashSet<>();
            for (Matcher link = LINK.matcher(card); link.find(); ) {
                String file = ide.file(link.group(1));
                lines.add(ide.text(file).lines().toList().get(Integer.parseInt(link.group(2)) - 1));
            }
            assertTrue(lines.contains("COPY --from=build /a /b"), card);
        }
    }

    /** {@code SemanticTokensData.highlight}: the legend of the server, and a colour for each type that is in ours. */
    @Test
    void tokensHaveColours() {
        try (IntelliJ ide = start()) {
            ide.open("Dockerfile");
            JsonElement tokens = ide.ask("textDocument/semanticTokens/full", "Dockerfile");
            List<String> types = legend(ide, "tokenTypes");
            List<String> modifiers = legend(ide, "tokenModifiers");
            var source = new SourceText(DOCKERFILE.text());
            List<Integer> data = Json.list(Json.require(tokens, "data")).stream()
                    .map(JsonElement::getAsInt)
                    .toList();
            List<Mark> marks = new ArrayList<>();
            int line = 0;
            int character = 0;
            for (int at = 0; at < data.size(); at += 5) {
                line += data.get(at);
                character = data.get(at) == 0 ? character + data.get(at + 1) : data.get(at + 1);
                String type = types.get(data.get(at + 3));
                String modifier = data.get(at + 4) == 0 ? "" : " " + modifiers.get(0);
                int start = source.lines().get(line).start() + character;
                marks.add(new Mark(
                        new Span(start, start + data.get(at + 2)),
                        COLOURED.contains(type) ? type + modifier : "nothing"));
            }
            assertEquals(List.of("declaration"), modifiers);
            assertEquals(DOCKERFILE.drawn(), Drawing.draw(DOCKERFILE.text(), marks));
        }
    }

    /** {@code LSPDocumentSymbolUtils} reads trees, {@code DocumentSymbolData} both ranges of a symbol. */
    @Test
    void structureIsATreeOfStages() {
        try (IntelliJ ide = start()) {
            ide.open("Dockerfile");
            List<JsonObject> stages = Json.objects(ide.ask("textDocument/documentSymbol", "Dockerfile"));

            assertEquals(
                    List.of("build", "last"),
                    stages.stream().map(stage -> Json.text(stage, "name")).toList());
            assertEquals(
                    List.of("AS build", "AS last"),
                    stages.stream()
                            .map(stage -> before(ide, "Dockerfile", Json.require(stage, "selectionRange")))
                            .toList());
            assertEquals(
                    List.of("COPY", "COPY", "LABEL"),
                    Json.objects(stages.get(1), "children").stream()
                            .map(step -> Json.text(step, "name"))
                            .toList());
        }
    }

    /** {@code LSPFoldingRangeBuilder.getTextRange}: without characters from the end of a line to the end of another. */
    @Test
    void stagesAreFolded() {
        try (IntelliJ ide = start()) {
            ide.open("Dockerfile");
            List<String> lines = ide.text("Dockerfile").lines().toList();
            List<String> folded = Json.objects(ide.ask("textDocument/foldingRange", "Dockerfile")).stream()
                    .map(fold ->
                            lines.get(Json.number(fold, "startLine")) + " … " + lines.get(Json.number(fold, "endLine")))
                    .toList();
            assertEquals(List.of("FROM golang AS build … RUN make", "FROM scratch AS last … LABEL a=b"), folded);
        }
    }

    /** {@code LSPWorkspaceSymbolForClassesParams}: Go to Class takes classes only; a location without a range opens line 1. */
    @Test
    void goToClassFindsStages() {
        try (IntelliJ ide = start()) {
            List<JsonObject> found =
                    Json.objects(ide.session().request("workspace/symbol", Json.object("query", "buil")));

            assertEquals(
                    List.of("build"),
                    found.stream().map(symbol -> Json.text(symbol, "name")).toList());
            assertEquals(5, Json.number(found.get(0), "kind"));
            assertEquals("Dockerfile", ide.file(Json.text(found.get(0), "location.uri")));
            assertEquals("AS build", before(ide, "Dockerfile", Json.require(found.get(0), "location.range")));
        }
    }

    /** A range with the text before it, from the last but one blank on. */
    private static String before(IntelliJ ide, String file, JsonElement range) {
        String text = ide.text(file);
        Span span = new SourceText(text).span(range, ide.session().encoding());
        int from = text.lastIndexOf(' ', text.lastIndexOf(' ', span.start() - 1) - 1) + 1;
        int line = text.lastIndexOf('\n', span.start() - 1) + 1;
        return text.substring(Math.max(from, line), span.end()).strip();
    }

    private static List<String> legend(IntelliJ ide, String part) {
        return Json.list(ide.session().capability("semanticTokensProvider.legend." + part)).stream()
                .map(JsonElement::getAsString)
                .toList();
    }

    private IntelliJ start() {
        return IntelliJ.start(folder, IntelliJ.client(), FILES, new Random(1));
    }
}
