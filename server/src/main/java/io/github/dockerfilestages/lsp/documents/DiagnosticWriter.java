package io.github.dockerfilestages.lsp.documents;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.github.dockerfilestages.ide.diagnostics.LocatedDiagnostic;
import io.github.dockerfilestages.ide.diagnostics.Severity;
import io.github.dockerfilestages.ide.diagnostics.engine.FileDiagnostics;
import io.github.dockerfilestages.lsp.protocol.ClientProfile;
import io.github.dockerfilestages.lsp.protocol.LocationConverter;
import io.github.dockerfilestages.lsp.protocol.PositionConverter;
import io.github.dockerfilestages.lsp.session.RuleFailures;
import io.github.dockerfilestages.text.SourceText;
import io.github.dockerfilestages.text.TextRange;
import io.github.dockerfilestages.workspace.Snapshot;

/**
 * Writes the diagnostics of a file, limited to what the client understands.
 *
 * <p>Writes JSON directly, because diagnostics are sent at every keystroke, and before anything else at the start.
 *
 * @param client the receiver
 * @param now the current snapshot
 * @param file the file that has the diagnostics
 */
public record DiagnosticWriter(ClientProfile client, Snapshot now, DiagnosedFile file) {
    /** The protocol's number for {@code Unnecessary}: editors fade such text. */
    private static final int UNNECESSARY = 1;

    /** Empty if the user has turned diagnostics off, or if the document cannot be edited. */
    public static JsonArray of(ClientProfile client, Snapshot now, DiagnosedFile file, RuleFailures failures) {
        var list = new JsonArray();
        if (now.settings(file.uri()).showsDiagnostics() && file.uri().isEditable()) {
            var writer = new DiagnosticWriter(client, now, file);
            FileDiagnostics found = file.diagnostics().get();
            found.diagnostics().forEach(diagnostic -> list.add(writer.json(diagnostic)));
            found.failures().forEach(failure -> failures.report(file.uri(), failure));
        }
        return list;
    }

    private JsonObject json(LocatedDiagnostic found) {
        var json = new JsonObject();
        json.add("range", range(file.text(), found.range()));
        json.addProperty("severity", number(found.severity()));
        json.addProperty("code", found.code().id());
        if (client.acceptsCodeDescription()) {
            var description = new JsonObject();
            description.addProperty("href", found.code().href());
            json.add("codeDescription", description);
        }
        json.addProperty("source", "dockerfile-stages");
        json.addProperty("message", found.message());
        if (found.code().isUnnecessary() && client.acceptsDiagnosticTags()) {
            var tags = new JsonArray();
            tags.add(UNNECESSARY);
            json.add("tags", tags);
        }
        if (!found.related().isEmpty() && client.acceptsRelatedInformation()) {
            json.add("relatedInformation", related(found));
        }
        return json;
    }

    /** The protocol's number of a severity. */
    private static int number(Severity severity) {
        return switch (severity) {
            case ERROR -> 1;
            case WARNING -> 2;
            case INFORMATION -> 3;
            case HINT -> 4;
        };
    }

    private JsonArray related(LocatedDiagnostic found) {
        var list = new JsonArray();
        for (LocatedDiagnostic.LocatedRelated other : found.related()) {
            var location = new JsonObject();
            String uri = other.file()
                    .map(elsewhere -> new LocationConverter(now, client).uri(elsewhere.path()))
                    .orElse(file.uri().spelling());
            SourceText text =
                    other.file().map(LocatedDiagnostic.OtherFile::text).orElse(file.text());
            location.addProperty("uri", uri);
            location.add("range", range(text, other.range()));
            var json = new JsonObject();
            json.add("location", location);
            json.addProperty("message", other.message());
            list.add(json);
        }
        return list;
    }

    private JsonObject range(SourceText text, TextRange range) {
        return new PositionConverter(text, client.encoding()).json(range);
    }
}
