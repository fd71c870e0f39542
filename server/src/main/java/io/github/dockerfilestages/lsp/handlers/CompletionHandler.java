package io.github.dockerfilestages.lsp.handlers;

import com.google.gson.JsonObject;
import io.github.dockerfilestages.ide.completion.Completion;
import io.github.dockerfilestages.ide.completion.Completion.CompletionTrigger;
import io.github.dockerfilestages.ide.completion.CompletionProposal;
import io.github.dockerfilestages.ide.hover.HoverContent;
import io.github.dockerfilestages.ide.hover.StageHover;
import io.github.dockerfilestages.ide.symbols.FilePosition;
import io.github.dockerfilestages.ide.symbols.StageId;
import io.github.dockerfilestages.lsp.protocol.JsonTree;
import io.github.dockerfilestages.lsp.protocol.PositionConverter;
import io.github.dockerfilestages.project.files.DockerfileId;
import io.github.dockerfilestages.project.files.FilePath;
import io.github.dockerfilestages.project.files.ProjectDockerfile;
import io.github.dockerfilestages.workspace.DocumentUri;
import io.github.dockerfilestages.workspace.OpenDocument;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.eclipse.lsp4j.CompletionContext;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** Completion lists. The documentation of a stage is computed only when the user selects its item. */
public final class CompletionHandler {
    private static final String URI = "uri";
    private static final String STAGE = "stage";
    private static final String DOCKERFILE = "dockerfile";
    private static final String BUILD = "build";

    private CompletionHandler() {}

    public static List<CompletionItem> complete(FileRequest<CompletionParams> request) {
        FilePosition cursor = request.cursor(request.params().getPosition());
        Set<String> images = request.settings().officialImageNames();
        return Completion.find(cursor, trigger(request.params()), images).stream()
                .map(proposal -> item(request, proposal))
                .toList();
    }

    private static CompletionTrigger trigger(CompletionParams params) {
        String typed = Optional.ofNullable(params.getContext())
                .map(CompletionContext::getTriggerCharacter)
                .orElse("");
        return switch (typed) {
            case " " -> CompletionTrigger.BLANK;
            case "/" -> CompletionTrigger.SLASH;
            default -> CompletionTrigger.WORD;
        };
    }

    /** The document of an item that is to be resolved. */
    public static Optional<DocumentUri> documentOf(CompletionItem item) {
        return JsonTree.ofData(item.getData()).at(URI).string().map(DocumentUri::of);
    }

    public static CompletionItem resolve(FileRequest<CompletionItem> request) {
        CompletionItem item = request.params();
        JsonTree data = JsonTree.ofData(item.getData());
        Optional<ProjectDockerfile> dockerfile = data.at(DOCKERFILE).isPresent()
                ? request.project().dockerfile(dockerfileOf(data))
                : request.dockerfile();
        data.at(STAGE)
                .integer()
                .flatMap(stage -> dockerfile.flatMap(known -> StageHover.find(request.project(), known, stage)))
                .ifPresent(content -> item.setDocumentation(documentation(request, content)));
        return item;
    }

    private static Either<String, org.eclipse.lsp4j.MarkupContent> documentation(
            FileRequest<?> request, HoverContent content) {
        return Either.forRight(HoverHandler.content(
                content, request.locations(), request.client().completionFormat()));
    }

    private static CompletionItem item(FileRequest<?> request, CompletionProposal proposal) {
        PositionConverter converter = request.converter();
        var item = new CompletionItem(proposal.label());
        item.setKind(kind(proposal.kind()));
        item.setDetail(proposal.detail());
        item.setSortText(proposal.sortText());
        item.setTextEdit(Either.forLeft(converter.edit(proposal.edit())));
        proposal.filterText().ifPresent(item::setFilterText);
        if (!proposal.removals().isEmpty()) {
            item.setAdditionalTextEdits(
                    proposal.removals().stream().map(converter::edit).toList());
        }
        proposal.stage().map(stage -> data(request.document(), stage)).ifPresent(item::setData);
        return item;
    }

    /** The data that finds the stage of a proposal again. */
    private static JsonObject data(OpenDocument document, StageId stage) {
        var data = new JsonObject();
        data.addProperty(URI, document.uri().spelling());
        data.addProperty(STAGE, stage.index());
        DockerfileId dockerfile = stage.dockerfile();
        if (!dockerfile.equals(DockerfileId.of(document.file()))) {
            data.addProperty(DOCKERFILE, dockerfile.file().value());
            dockerfile.inline().ifPresent(build -> data.addProperty(BUILD, build));
        }
        return data;
    }

    private static DockerfileId dockerfileOf(JsonTree data) {
        var file = new FilePath(data.at(DOCKERFILE).string().orElse(""));
        OptionalInt build = data.at(BUILD).integer().map(OptionalInt::of).orElseGet(OptionalInt::empty);
        return new DockerfileId(file, build);
    }

    private static CompletionItemKind kind(CompletionProposal.ProposalKind kind) {
        return switch (kind) {
            case STAGE -> CompletionItemKind.Class;
            case CONTEXT -> CompletionItemKind.Folder;
            case NEW_NAME -> CompletionItemKind.Text;
            case FLAG -> CompletionItemKind.Property;
            case FILE -> CompletionItemKind.File;
            case FOLDER -> CompletionItemKind.Folder;
        };
    }
}
