package io.github.dockerfilestages.lsp.json;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.eclipse.lsp4j.CallHierarchyPrepareParams;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.CodeActionTriggerKind;
import org.eclipse.lsp4j.CodeLensParams;
import org.eclipse.lsp4j.CompletionContext;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.CompletionTriggerKind;
import org.eclipse.lsp4j.DeclarationParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.Diagnostic;
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
import org.eclipse.lsp4j.ReferenceContext;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.SelectionRangeParams;
import org.eclipse.lsp4j.SemanticTokensDeltaParams;
import org.eclipse.lsp4j.SemanticTokensParams;
import org.eclipse.lsp4j.SemanticTokensRangeParams;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TypeDefinitionParams;
import org.eclipse.lsp4j.TypeHierarchyPrepareParams;

/**
 * The parameters of requests about a document, and what they consist of. Tokens for progress and partial results are
 * not read, because the server announces neither. A missing context is forgiven: some clients omit it.
 */
final class PlainParameters {
    private final Map<Class<?>, Reader<?>> readers = new HashMap<>();

    private PlainParameters() {
        add(Position.class, JsonMembers::asPosition);
        add(Range.class, JsonMembers::asRange);
        addOfDocument(DocumentSymbolParams.class, DocumentSymbolParams::new);
        addOfDocument(FoldingRangeRequestParams.class, FoldingRangeRequestParams::new);
        addOfDocument(DocumentLinkParams.class, DocumentLinkParams::new);
        addOfDocument(CodeLensParams.class, CodeLensParams::new);
        addOfDocument(SemanticTokensParams.class, SemanticTokensParams::new);
        addAtCursor(DefinitionParams.class, DefinitionParams::new);
        addAtCursor(DeclarationParams.class, DeclarationParams::new);
        addAtCursor(TypeDefinitionParams.class, TypeDefinitionParams::new);
        addAtCursor(ImplementationParams.class, ImplementationParams::new);
        addAtCursor(DocumentHighlightParams.class, DocumentHighlightParams::new);
        addAtCursor(PrepareRenameParams.class, PrepareRenameParams::new);
        addAtCursor(LinkedEditingRangeParams.class, LinkedEditingRangeParams::new);
        addAtCursor(HoverParams.class, HoverParams::new);
        addAtCursor(CallHierarchyPrepareParams.class, CallHierarchyPrepareParams::new);
        addAtCursor(TypeHierarchyPrepareParams.class, TypeHierarchyPrepareParams::new);
        add(InlayHintParams.class, in -> new InlayHintParams(in.document(), in.range()));
        add(SemanticTokensRangeParams.class, in -> new SemanticTokensRangeParams(in.document(), in.range()));
        add(
                SemanticTokensDeltaParams.class,
                in -> new SemanticTokensDeltaParams(in.document(), in.string("previousResultId")));
        add(SelectionRangeParams.class, in -> new SelectionRangeParams(in.document(), in.positions("positions")));
        add(RenameParams.class, in -> new RenameParams(in.document(), in.position(), in.string("newName")));
        add(ReferenceParams.class, PlainParameters::references);
        add(CompletionParams.class, PlainParameters::completion);
        add(CodeActionParams.class, PlainParameters::codeAction);
    }

    /** Reads a type. */
    @FunctionalInterface
    interface Reader<T> {
        /**
         * The value of the members.
         *
         * @throws com.google.gson.JsonParseException if one is missing or wrong
         */
        T read(JsonMembers in);
    }

    /** Made for the first request, since nothing at the start of a session is read with it. */
    private static final class ReaderTable {
        private static final Map<Class<?>, Reader<?>> READERS = Map.copyOf(new PlainParameters().readers);
    }

    /** The reader of a type, if it is in the table. */
    @SuppressWarnings("unchecked") // the table has for each type its reader
    static <T> Optional<Reader<T>> of(Class<T> type) {
        boolean isOfProtocol = type.getName().startsWith("org.eclipse.lsp4j.");
        return isOfProtocol ? Optional.ofNullable((Reader<T>) ReaderTable.READERS.get(type)) : Optional.empty();
    }

    private <T> void add(Class<T> type, Reader<T> reader) {
        readers.put(type, reader);
    }

    private <T> void addOfDocument(Class<T> type, Function<TextDocumentIdentifier, T> constructor) {
        add(type, in -> constructor.apply(in.document()));
    }

    private <T> void addAtCursor(Class<T> type, BiFunction<TextDocumentIdentifier, Position, T> constructor) {
        add(type, in -> constructor.apply(in.document(), in.position()));
    }

    private static ReferenceParams references(JsonMembers in) {
        boolean includesDeclaration = in.optional("context", "ReferenceContext")
                .filter(context -> context.isTrue("includeDeclaration"))
                .isPresent();
        return new ReferenceParams(in.document(), in.position(), new ReferenceContext(includesDeclaration));
    }

    private static CompletionParams completion(JsonMembers in) {
        var params = new CompletionParams(in.document(), in.position());
        in.optional("context", "CompletionContext").ifPresent(given -> {
            var context = new CompletionContext();
            given.optionalNumber("triggerKind")
                    .flatMap(number -> value(CompletionTriggerKind.values(), CompletionTriggerKind::getValue, number))
                    .ifPresent(context::setTriggerKind);
            given.optionalString("triggerCharacter").ifPresent(context::setTriggerCharacter);
            params.setContext(context);
        });
        return params;
    }

    private static CodeActionParams codeAction(JsonMembers in) {
        var context = new CodeActionContext(List.of());
        in.optional("context", "CodeActionContext").ifPresent(given -> {
            context.setDiagnostics(given.listOf("diagnostics", Diagnostic.class));
            given.optionalStrings("only").ifPresent(context::setOnly);
            given.optionalNumber("triggerKind")
                    .flatMap(number -> value(CodeActionTriggerKind.values(), CodeActionTriggerKind::getValue, number))
                    .ifPresent(context::setTriggerKind);
        });
        return new CodeActionParams(in.document(), in.range(), context);
    }

    private static <E> Optional<E> value(E[] all, Function<E, Integer> number, int wanted) {
        for (E each : all) {
            if (number.apply(each) == wanted) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
