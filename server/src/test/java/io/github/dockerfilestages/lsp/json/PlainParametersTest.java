package io.github.dockerfilestages.lsp.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.lsp4j.CallHierarchyPrepareParams;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.CodeLensParams;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DeclarationParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.DocumentHighlightParams;
import org.eclipse.lsp4j.DocumentLinkParams;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.FoldingRangeRequestParams;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.ImplementationParams;
import org.eclipse.lsp4j.InlayHintParams;
import org.eclipse.lsp4j.LinkedEditingRangeParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PrepareRenameParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.SelectionRangeParams;
import org.eclipse.lsp4j.SemanticTokensDeltaParams;
import org.eclipse.lsp4j.SemanticTokensParams;
import org.eclipse.lsp4j.SemanticTokensRangeParams;
import org.eclipse.lsp4j.TypeDefinitionParams;
import org.eclipse.lsp4j.TypeHierarchyPrepareParams;
import org.eclipse.lsp4j.jsonrpc.json.MessageJsonHandler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainParametersTest {
    private static final Gson REFLECTIVE = new MessageJsonHandler(Map.of()).getGson();
    private static final Gson PLAIN = ProtocolJson.handler().getGson();

    private static final String DOCUMENT = "'textDocument':{'uri':'file:///a%20b/Dockerfile'}";
    private static final String CURSOR = DOCUMENT + ",'position':{'line':3,'character':14}";
    private static final String RANGE = "'range':{'start':{'line':1,'character':2},'end':{'line':3,'character':4}}";

    static Stream<Arguments> parameters() {
        return Stream.of(
                Arguments.of(Position.class, "{'line':0,'character':2147483647}"),
                Arguments.of(Range.class, "{" + RANGE.substring(RANGE.indexOf('{') + 1)),
                Arguments.of(InlayHintParams.class, "{" + DOCUMENT + "," + RANGE + "}"),
                Arguments.of(SemanticTokensRangeParams.class, "{" + DOCUMENT + "," + RANGE + "}"),
                Arguments.of(SemanticTokensDeltaParams.class, "{" + DOCUMENT + ",'previousResultId':'7'}"),
                Arguments.of(
                        SelectionRangeParams.class,
                        "{" + DOCUMENT + ",'positions':[{'line':1,'character':2},{'line':3,'character':4}]}"),
                Arguments.of(RenameParams.class, "{" + CURSOR + ",'newName':'é \\\" \\n'}"),
                Arguments.of(ReferenceParams.class, "{" + CURSOR + ",'context':{'includeDeclaration':true}}"),
                Arguments.of(ReferenceParams.class, "{" + CURSOR + ",'context':{'includeDeclaration':false}}"),
                Arguments.of(CompletionParams.class, "{" + CURSOR + "}"),
                Arguments.of(
                        CompletionParams.class, "{" + CURSOR + ",'context':{'triggerKind':2,'triggerCharacter':'='}}"),
                Arguments.of(CompletionParams.class, "{" + CURSOR + ",'context':{'triggerKind':9}}"),
                Arguments.of(
                        CodeActionParams.class,
                        "{" + DOCUMENT + "," + RANGE + ",'context':{'diagnostics':[{" + RANGE
                                + ",'code':'Unknown','severity':2,'message':'m'}],'only':['quickfix'],'triggerKind':1}}"),
                Arguments.of(CodeActionParams.class, "{" + DOCUMENT + "," + RANGE + ",'context':{'diagnostics':[]}}"));
    }

    @ParameterizedTest
    @MethodSource("parameters")
    void areReadAsByReflection(Class<?> type, String json) {
        assertNotEquals(Optional.empty(), PlainParameters.of(type));
        assertEquals(read(REFLECTIVE, json, type), read(PLAIN, json, type));
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                CodeLensParams.class,
                DocumentLinkParams.class,
                DocumentSymbolParams.class,
                FoldingRangeRequestParams.class,
                SemanticTokensParams.class
            })
    void thoseOfADocumentAreReadAsByReflection(Class<?> type) {
        areReadAsByReflection(type, "{" + DOCUMENT + "}");
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                CallHierarchyPrepareParams.class,
                DeclarationParams.class,
                DefinitionParams.class,
                DocumentHighlightParams.class,
                HoverParams.class,
                ImplementationParams.class,
                LinkedEditingRangeParams.class,
                PrepareRenameParams.class,
                TypeDefinitionParams.class,
                TypeHierarchyPrepareParams.class
            })
    void thoseOfAPositionAreReadAsByReflection(Class<?> type) {
        areReadAsByReflection(type, "{" + CURSOR + "}");
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                Arguments.of("{'position':{'line':0,'character':0}}", "'textDocument' is missing in a HoverParams."),
                Arguments.of(
                        "{'textDocument':null,'position':{'line':0,'character':0}}",
                        "'textDocument' is missing in a HoverParams."),
                Arguments.of("{'textDocument':[]}", "A TextDocumentIdentifier is not an object."),
                Arguments.of("{'textDocument':{}}", "'uri' is missing in a TextDocumentIdentifier."),
                Arguments.of("{'textDocument':{'uri':1}}", "'uri' in a TextDocumentIdentifier is not a string."),
                Arguments.of("{" + DOCUMENT + "}", "'position' is missing in a HoverParams."),
                Arguments.of("{" + DOCUMENT + ",'position':{'line':0}}", "'character' is missing in a Position."),
                Arguments.of(
                        "{" + DOCUMENT + ",'position':{'line':-1,'character':0}}",
                        "'line' in a Position is not a whole number from 0 to 2147483647."),
                Arguments.of(
                        "{" + DOCUMENT + ",'position':{'line':0,'character':1.5}}",
                        "'character' in a Position is not a whole number from 0 to 2147483647."),
                Arguments.of(
                        "{" + DOCUMENT + ",'position':{'line':0,'character':2147483648}}",
                        "'character' in a Position is not a whole number from 0 to 2147483647."),
                Arguments.of(
                        "{" + DOCUMENT + ",'position':{'line':0,'character':'5'}}",
                        "'character' in a Position is not a whole number from 0 to 2147483647."),
                Arguments.of("[]", "A HoverParams is not an object."));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void aSentenceSaysWhatIsWrong(String json, String sentence) {
        assertEquals(sentence, refusal(json, HoverParams.class));
    }

    @Test
    void listsHaveNoNullAndNothingOfAnotherType() {
        String selection = "{" + DOCUMENT + ",'positions':";

        assertEquals(
                "'positions' in a SelectionRangeParams has an element that is null.",
                refusal(selection + "[null]}", SelectionRangeParams.class));
        assertEquals("A Position is not an object.", refusal(selection + "[1]}", SelectionRangeParams.class));
        assertEquals(
                "'positions' in a SelectionRangeParams is not a list.",
                refusal(selection + "{}}", SelectionRangeParams.class));
    }

    @Test
    void aMissingContextIsForgiven() {
        assertEquals(
                14,
                read(PLAIN, "{" + CURSOR + "}", ReferenceParams.class)
                        .getPosition()
                        .getCharacter());
        CodeActionParams action = read(PLAIN, "{" + DOCUMENT + "," + RANGE + "}", CodeActionParams.class);
        assertEquals(List.of(), action.getContext().getDiagnostics());
        assertNull(action.getContext().getOnly());
    }

    @Test
    void missingParametersAreNull() {
        assertNull(read(PLAIN, "null", HoverParams.class));
    }

    private static String refusal(String json, Class<?> type) {
        return assertThrows(JsonParseException.class, () -> read(PLAIN, json, type))
                .getMessage();
    }

    private static <P> P read(Gson gson, String json, Class<P> type) {
        return gson.fromJson(json.replace('\'', '"'), type);
    }
}
