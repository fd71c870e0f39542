package io.github.dockerfilestages.lsp.handlers;

import io.github.dockerfilestages.ide.diagnostics.engine.DiagnosedDockerfile;
import io.github.dockerfilestages.ide.outline.SemanticToken;
import io.github.dockerfilestages.text.Cancellation;
import io.github.dockerfilestages.text.Position;
import io.github.dockerfilestages.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.lsp4j.SemanticTokens;
import org.eclipse.lsp4j.SemanticTokensDelta;
import org.eclipse.lsp4j.SemanticTokensDeltaParams;
import org.eclipse.lsp4j.SemanticTokensEdit;
import org.eclipse.lsp4j.SemanticTokensParams;
import org.eclipse.lsp4j.SemanticTokensRangeParams;

/** Semantic tokens in the protocol's packed form: of a document, of a range, or as changes since the last answer. */
public final class SemanticTokensHandler {
    /** In the order of the announced legend. */
    private static final List<SemanticToken.Type> TYPES = List.of(
            SemanticToken.Type.STAGE,
            SemanticToken.Type.IMAGE,
            SemanticToken.Type.CONTEXT,
            SemanticToken.Type.UNRESOLVED);

    private static final int DECLARATION_BIT = 1;

    private final SentTokens last = new SentTokens();

    public Optional<SemanticTokens> full(FileRequest<SemanticTokensParams> request) {
        return inDockerfiles(request, () -> full(remember(request)));
    }

    public Optional<SemanticTokens> range(FileRequest<SemanticTokensRangeParams> request) {
        return inDockerfiles(request, () -> {
            TextRange range = request.converter().textRange(request.params().getRange());
            return new SemanticTokens(packed(
                    request,
                    about -> io.github.dockerfilestages.ide.outline.SemanticTokens.find(
                            about.diagnosis(), about.dockerfile().toText(range))));
        });
    }

    public Optional<Object> delta(FileRequest<SemanticTokensDeltaParams> request) {
        return inDockerfiles(request, () -> changes(request));
    }

    /** Empty for a file without a Dockerfile, so that an editor asks other servers. */
    private static <R> Optional<R> inDockerfiles(FileRequest<?> request, Supplier<R> tokens) {
        return request.dockerfiles().isEmpty() ? Optional.empty() : Optional.of(tokens.get());
    }

    /** The changes since the result with the given id, or all tokens if that result is unknown. */
    private Object changes(FileRequest<SemanticTokensDeltaParams> request) {
        Optional<SentTokens.Sent> previous =
                last.find(request.document().uri(), request.params().getPreviousResultId());
        SentTokens.Sent now = remember(request);
        return previous.<Object>map(before -> new SemanticTokensDelta(edits(before.data(), now.data()), now.resultId()))
                .orElseGet(() -> full(now));
    }

    private SentTokens.Sent remember(FileRequest<?> request) {
        var sent = SentTokens.Sent.of(packed(
                request, about -> io.github.dockerfilestages.ide.outline.SemanticTokens.find(about.diagnosis())));
        last.put(request.document().uri(), sent);
        return sent;
    }

    private static SemanticTokens full(SentTokens.Sent sent) {
        return new SemanticTokens(sent.resultId(), sent.data());
    }

    /** The single edit between the common start and the common end; none when the lists are equal. */
    public static List<SemanticTokensEdit> edits(List<Integer> before, List<Integer> after) {
        int shorter = Math.min(before.size(), after.size());
        int start = 0;
        while (start < shorter && before.get(start).equals(after.get(start))) {
            start++;
        }
        int sameAtEnd = 0;
        while (sameAtEnd < shorter - start
                && before.get(before.size() - 1 - sameAtEnd).equals(after.get(after.size() - 1 - sameAtEnd))) {
            sameAtEnd++;
        }
        int deleted = before.size() - sameAtEnd - start;
        List<Integer> inserted = after.subList(start, after.size() - sameAtEnd);
        return deleted == 0 && inserted.isEmpty()
                ? List.of()
                : List.of(new SemanticTokensEdit(start, deleted, List.copyOf(inserted)));
    }

    /** Five numbers per token: lines and characters since the token before, length, type, modifiers. */
    private static List<Integer> packed(
            FileRequest<?> request, Function<DiagnosedDockerfile, List<SemanticToken>> feature) {
        var data = new ArrayList<Integer>();
        var before = new Position(0, 0);
        for (DiagnosedDockerfile about : request.diagnosedDockerfiles()) {
            for (SemanticToken token : feature.apply(about)) {
                Cancellation.check();
                TextRange range = about.dockerfile().toFile(token.range());
                Position start = position(request, range.start());
                Position end = position(request, range.end());
                int lines = start.line() - before.line();
                if (end.line() == start.line()) {
                    data.add(lines);
                    data.add(lines == 0 ? start.character() - before.character() : start.character());
                    data.add(end.character() - start.character());
                    data.add(TYPES.indexOf(token.type()));
                    data.add(token.modifiers().contains(SemanticToken.Modifier.DECLARATION) ? DECLARATION_BIT : 0);
                    before = start;
                }
            }
        }
        return List.copyOf(data);
    }

    private static Position position(FileRequest<?> request, int offset) {
        return request.document().text().position(offset, request.client().encoding());
    }
}
