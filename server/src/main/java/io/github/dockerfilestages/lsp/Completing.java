package io.github.dockerfilestages.lsp;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import io.github.dockerfilestages.ide.Card;
import io.github.dockerfilestages.ide.Completion;
import io.github.dockerfilestages.ide.Proposal;
import io.github.dockerfilestages.ide.StageCard;
import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.CompletionContext;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** Completion lists; the card of a stage is only made when the user looks at its item. */
final class Completing {
    private static final String URI = "uri";
    private static final String STAGE = "stage";

    private Completing() {}

    static List<CompletionItem> complete(DocumentRequest<CompletionParams> request) {
        int offset = request.offset(request.params().getPosition());
        var images = request.snapshot().settings().officialImageNames();
        boolean isBehindBlank = Optional.ofNullable(request.params().getContext())
                .map(CompletionContext::getTriggerCharacter)
                .filter(" "::equals)
                .isPresent();
        List<Proposal> proposals = isBehindBlank
                ? Completion.findBehindBlank(request.stages(), offset, images)
                : Completion.find(request.stages(), offset, images);
        return proposals.stream().map(proposal -> item(request, proposal)).toList();
    }

    /** The document of an item to be resolved. */
    static TextDocumentIdentifier documentOf(CompletionItem item) {
        return new TextDocumentIdentifier(dataOf(item).at(URI).string().orElse(""));
    }

    static CompletionItem resolve(DocumentRequest<CompletionItem> request) {
        CompletionItem item = request.params();
        dataOf(item)
                .at(STAGE)
                .number()
                .flatMap(stage -> StageCard.find(request.project(), request.dockerfile(), stage.intValue()))
                .ifPresent(card -> item.setDocumentation(documentation(request, card)));
        return item;
    }

    private static Either<String, org.eclipse.lsp4j.MarkupContent> documentation(
            DocumentRequest<?> request, Card card) {
        return Either.forRight(Cards.content(card, request.client().acceptsMarkdownInCompletion()));
    }

    private static CompletionItem item(DocumentRequest<?> request, Proposal proposal) {
        var item = new CompletionItem(proposal.label());
        item.setKind(kind(proposal.kind()));
        item.setDetail(proposal.detail());
        item.setSortText(proposal.sortText());
        item.setTextEdit(Either.forLeft(request.converter().edit(proposal.edit())));
        proposal.filterText().ifPresent(item::setFilterText);
        if (!proposal.removals().isEmpty()) {
            item.setAdditionalTextEdits(
                    proposal.removals().stream().map(request.converter()::edit).toList());
        }
        proposal.stage().ifPresent(stage -> item.setData(data(request, stage)));
        return item;
    }

    private static JsonObject data(DocumentRequest<?> request, int stage) {
        var data = new JsonObject();
        data.addProperty(URI, request.document().uri().spelling());
        data.addProperty(STAGE, stage);
        return data;
    }

    private static JsonTree dataOf(CompletionItem item) {
        return new JsonTree(item.getData() instanceof JsonElement json ? json : JsonNull.INSTANCE);
    }

    private static CompletionItemKind kind(Proposal.Kind kind) {
        return switch (kind) {
            case STAGE -> CompletionItemKind.Class;
            case CONTEXT -> CompletionItemKind.Folder;
            case NEW_NAME -> CompletionItemKind.Text;
            case FLAG -> CompletionItemKind.Property;
        };
    }
}
