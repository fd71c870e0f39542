package io.github.dockerfilestages.lsp.handlers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.dockerfilestages.ide.outline.SemanticToken;
import io.github.dockerfilestages.lsp.protocol.Capabilities;
import io.github.dockerfilestages.lsp.protocol.ClientProfile;
import io.github.dockerfilestages.lsp.protocol.JsonTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.lsp4j.SemanticTokenTypes;
import org.junit.jupiter.api.Test;

/** Each token type is a standard one, or the VS Code client declares it with its colour. */
class TokenLegendTest {
    private static final Path PACKAGE = Path.of("../vscode-client/package.json");

    @Test
    void theLegendHasTheTypesInTheirOrder() {
        assertEquals(
                Stream.of(SemanticToken.Type.values())
                        .map(SemanticToken.Type::color)
                        .toList(),
                legend());
    }

    @Test
    void theClientForVsCodeKnowsWhatIsNoStandardType() throws IOException {
        Set<String> own = own();
        assertEquals(own, ids(contributed("semanticTokenTypes")));
        for (JsonElement scopes : contributed("semanticTokenScopes")) {
            assertEquals(own, scopes.getAsJsonObject().getAsJsonObject("scopes").keySet(), scopes::toString);
        }
    }

    /** The languages of all files that can contain a Dockerfile. */
    @Test
    void theClientForVsCodeColoursWhatIsNoStandardTypeInEveryLanguage() throws IOException {
        var languages = new TreeSet<String>();
        contributed("semanticTokenScopes")
                .forEach(scopes ->
                        languages.add(scopes.getAsJsonObject().get("language").getAsString()));
        assertEquals(Set.of("dockerfile", "dockercompose", "hcl", "json", "yaml"), languages);
    }

    private static List<String> legend() {
        return new JsonTree(Capabilities.of(ClientProfile.UNKNOWN))
                .at("semanticTokensProvider", "legend", "tokenTypes")
                .strings();
    }

    private static Set<String> own() {
        var own = new TreeSet<>(legend());
        own.removeAll(standard());
        return own;
    }

    private static Set<String> standard() {
        var names = new TreeSet<String>();
        for (var field : SemanticTokenTypes.class.getFields()) {
            try {
                names.add((String) field.get(null));
            } catch (IllegalAccessException e) {
                throw new LinkageError(field.getName(), e);
            }
        }
        return names;
    }

    private static Set<String> ids(List<JsonElement> types) {
        var ids = new TreeSet<String>();
        types.forEach(type -> ids.add(type.getAsJsonObject().get("id").getAsString()));
        return ids;
    }

    private static List<JsonElement> contributed(String point) throws IOException {
        JsonObject contributes = JsonParser.parseString(Files.readString(PACKAGE))
                .getAsJsonObject()
                .getAsJsonObject("contributes");
        var contributed = new ArrayList<JsonElement>();
        contributes.getAsJsonArray(point).forEach(contributed::add);
        return contributed;
    }
}
