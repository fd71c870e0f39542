package io.github.dockerfilestages.lsp.handlers;

import com.google.gson.JsonObject;
import io.github.dockerfilestages.ide.hints.CodeLens.Topic;
import io.github.dockerfilestages.ide.hints.CodeLenses;
import io.github.dockerfilestages.ide.hints.InlayHints;
import io.github.dockerfilestages.lsp.protocol.JsonTree;
import io.github.dockerfilestages.lsp.protocol.LocationConverter;
import io.github.dockerfilestages.lsp.protocol.StageKey;
import io.github.dockerfilestages.project.files.ProjectDockerfile;
import io.github.dockerfilestages.text.TextRange;
import io.github.dockerfilestages.workspace.DocumentUri;
import io.github.dockerfilestages.workspace.settings.Settings;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.CodeLensParams;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.InlayHint;
import org.eclipse.lsp4j.InlayHintParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** Inlay hints and code lenses. */
public final class HintAndLensHandler {
    private HintAndLensHandler() {}

    /** Empty for a file without a Dockerfile, so that an editor asks other servers. */
    public static Optional<List<InlayHint>> inlayHint(FileRequest<InlayHintParams> request) {
        Settings.InlayHintSettings chosen = request.settings().inlayHints();
        var shown = new InlayHints.HintKinds(chosen.index(), chosen.argument(), chosen.numeric());
        TextRange range = request.converter().textRange(request.params().getRange());
        return ofEach(
                request,
                dockerfile -> InlayHints.find(dockerfile, range, shown).stream().map(hint -> hint(request, hint)));
    }

    /** Empty for a file without a Dockerfile. */
    public static Optional<List<CodeLens>> codeLens(FileRequest<CodeLensParams> request) {
        return ofEach(
                request,
                dockerfile -> request.settings().codeLens()
                        ? CodeLenses.find(request.project(), dockerfile).stream()
                                .map(lens -> new CodeLens(
                                        request.converter().range(lens.range()), null, data(request, lens)))
                        : Stream.empty());
    }

    private static <R> Optional<List<R>> ofEach(
            FileRequest<?> request, Function<ProjectDockerfile, Stream<R>> feature) {
        List<ProjectDockerfile> dockerfiles = request.dockerfiles();
        return dockerfiles.isEmpty()
                ? Optional.empty()
                : Optional.of(dockerfiles.stream().flatMap(feature).toList());
    }

    /** The document of a lens that is to be resolved. */
    public static Optional<DocumentUri> documentOf(CodeLens lens) {
        return JsonTree.ofData(lens.getData()).at("uri").string().map(DocumentUri::of);
    }

    public static CodeLens resolveLens(FileRequest<CodeLens> request) {
        CodeLens lens = request.params();
        JsonTree data = JsonTree.ofData(lens.getData());
        StageKey key = StageKey.in(data);
        Optional<CodeLenses.Label> label = request.dockerfile(key.build())
                .flatMap(key::stageOf)
                .flatMap(stage -> CodeLenses.resolve(request.project(), stage, topic(data)));
        Command command = label.map(found -> command(request, lens, found)).orElseGet(() -> new Command("", ""));
        lens.setCommand(command);
        if (command.getCommand().isEmpty()) {
            // LSP4IJ makes every lens with data clickable, and then fails because it has no command.
            lens.setData(null);
        }
        return lens;
    }

    private static InlayHint hint(FileRequest<?> request, io.github.dockerfilestages.ide.hints.InlayHint found) {
        var hint = new InlayHint(request.converter().position(found.offset()), Either.forLeft(found.label()));
        boolean isBefore = found.side() == io.github.dockerfilestages.ide.hints.InlayHint.Side.BEFORE;
        hint.setPaddingLeft(!isBefore);
        hint.setPaddingRight(isBefore);
        return hint;
    }

    private static Command command(FileRequest<?> request, CodeLens lens, CodeLenses.Label label) {
        String uri = request.document().uri().spelling();
        LocationConverter converter = request.locations();
        List<Location> locations = Stream.concat(
                        label.locations().stream().map(converter::of),
                        label.mentions().stream().map(mention -> converter.of(mention.file(), mention.range())))
                .toList();
        // Without locations there is nothing to show, and an empty command name makes the lens plain text.
        return locations.isEmpty()
                ? new Command(label.title(), "")
                : new Command(
                        label.title(),
                        request.client().showReferencesCommand(),
                        List.of(uri, lens.getRange().getStart(), locations));
    }

    private static Topic topic(JsonTree data) {
        Optional<String> name = data.at("topic").string();
        return Stream.of(Topic.values())
                .filter(topic -> name.equals(Optional.of(topic.jsonName())))
                .findFirst()
                .orElse(Topic.REFERENCES);
    }

    private static JsonObject data(FileRequest<?> request, io.github.dockerfilestages.ide.hints.CodeLens lens) {
        JsonObject data = StageKey.of(lens.stage().id()).json();
        data.addProperty("uri", request.document().uri().spelling());
        data.addProperty("topic", lens.topic().jsonName());
        return data;
    }
}
