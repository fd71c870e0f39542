package io.github.dockerfilestages.lsp.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.lsp4j.AnnotatedTextEdit;
import org.eclipse.lsp4j.ChangeAnnotation;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionDisabled;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.DocumentHighlight;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.FoldingRange;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.InlayHint;
import org.eclipse.lsp4j.LinkedEditingRanges;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.LocationLink;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PrepareRenameResult;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.SelectionRange;
import org.eclipse.lsp4j.SemanticTokens;
import org.eclipse.lsp4j.SemanticTokensDelta;
import org.eclipse.lsp4j.SemanticTokensEdit;
import org.eclipse.lsp4j.TextDocumentEdit;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.json.MessageJsonHandler;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainResultsTest {
    private static final Gson REFLECTIVE = new MessageJsonHandler(Map.of()).getGson();
    private static final Gson PLAIN = ProtocolJson.handler().getGson();

    /** A member that a later version of LSP4J adds would be missing, and then this test fails. */
    @ParameterizedTest
    @ValueSource(
            classes = {
                Position.class,
                Range.class,
                Location.class,
                LocationLink.class,
                DocumentHighlight.class,
                Hover.class,
                MarkupContent.class,
                PrepareRenameResult.class,
                LinkedEditingRanges.class,
                WorkspaceEdit.class,
                TextDocumentEdit.class,
                VersionedTextDocumentIdentifier.class,
                ChangeAnnotation.class,
                TextEdit.class,
                AnnotatedTextEdit.class,
                CompletionItem.class,
                DocumentSymbol.class,
                FoldingRange.class,
                SelectionRange.class,
                SemanticTokens.class,
                SemanticTokensDelta.class,
                SemanticTokensEdit.class,
                InlayHint.class,
                ResponseError.class,
                CodeLens.class,
                CodeAction.class,
                CodeActionDisabled.class,
                Command.class
            })
    void allMembersAreWrittenAsByReflection(Class<?> type) throws ReflectiveOperationException {
        Object full = filled(type, 3);

        assertNotEquals(Optional.empty(), PlainResults.of(type));
        assertEquals(REFLECTIVE.toJsonTree(full), JsonParser.parseString(PLAIN.toJson(full)));
        assertEquals(REFLECTIVE.toJsonTree(List.of(full)), JsonParser.parseString(PLAIN.toJson(List.of(full))));
    }

    /** The protocol requires the member also for a file that is not open. */
    @Test
    void aMissingVersionIsNull() {
        assertEquals(
                "{\"uri\":\"file:///a\",\"version\":null}",
                PLAIN.toJson(new VersionedTextDocumentIdentifier("file:///a", null)));
    }

    @Test
    void membersWithoutAValueAreLeftOut() {
        var symbol = new DocumentSymbol();
        symbol.setName("build \"é\"\n");

        assertEquals("{\"name\":\"build \\\"é\\\"\\n\"}", PLAIN.toJson(symbol));
        assertEquals("{}", PLAIN.toJson(new CompletionItem()));
    }

    /** LSP4J 1.0.0 itself writes the elements of its lists by their declared type, as plain edits. */
    @Test
    void anEditInAListKeepsItsAnnotation() {
        var edit = new AnnotatedTextEdit(new Range(new Position(0, 1), new Position(0, 2)), "a", "left");
        var edits = new TextDocumentEdit(
                new VersionedTextDocumentIdentifier("file:///a", 1), List.of(Either.forLeft(edit)));

        assertTrue(PLAIN.toJson(edits).contains("\"annotationId\":\"left\""), () -> PLAIN.toJson(edits));
    }

    @Test
    void whatIsWrittenCanBeRead() {
        var item = new CompletionItem("build");
        item.setTextEdit(Either.forLeft(new TextEdit(new Range(new Position(0, 1), new Position(0, 2)), "build")));
        var data = new JsonObject();
        data.addProperty("stage", 1);
        item.setData(data);

        assertEquals(item, PLAIN.fromJson(PLAIN.toJson(item), CompletionItem.class));
    }

    /** A value whose members all have values of their types. */
    private static Object filled(Class<?> type, int depth) throws ReflectiveOperationException {
        Object value = type.getConstructor().newInstance();
        for (Method getter : type.getMethods()) {
            Class<?> member = getter.getReturnType();
            boolean isMember = getter.getName().matches("get(?!Class|Deprecated).*|is[A-Z].*")
                    && getter.getParameterCount() == 0
                    && (depth > 0 || isPlain(member));
            if (isMember) {
                String setter = getter.getName().replaceFirst("get|is", "set");
                type.getMethod(setter, member).invoke(value, sample(getter.getGenericReturnType(), depth - 1));
            }
        }
        return value;
    }

    private static boolean isPlain(Class<?> type) {
        return type.isPrimitive() || type == String.class || type == Position.class || type == Range.class;
    }

    private static Object sample(Type type, int depth) throws ReflectiveOperationException {
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            if (generic.getRawType() == List.class) {
                return List.of(sample(arguments[0], depth));
            }
            if (generic.getRawType() == Map.class) {
                return Map.of("file:///é", sample(arguments[1], depth));
            }
            // A hover has marked content: the lists of older versions of the protocol are not sent.
            return arguments[0] instanceof ParameterizedType
                    ? Either.forRight(sample(arguments[1], depth))
                    : Either.forLeft(sample(arguments[0], depth));
        }
        Class<?> raw = (Class<?>) type;
        if (raw.isEnum()) {
            return raw.getEnumConstants()[0];
        }
        return Stream.of(true, 7, "text \"é\"", new JsonObject())
                .filter(simple -> accepts(raw, simple))
                .findFirst()
                .orElseGet(() -> nested(raw, depth));
    }

    private static boolean accepts(Class<?> type, Object value) {
        return type.isInstance(value) && type != Object.class
                || type == Object.class && value instanceof JsonObject
                || type == int.class && value instanceof Integer
                || type == boolean.class && value instanceof Boolean;
    }

    private static Object nested(Class<?> type, int depth) {
        try {
            return filled(type, depth);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
