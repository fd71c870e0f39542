package io.github.dockerfilestages.lsp.handlers;

import io.github.dockerfilestages.ide.hover.Hover;
import io.github.dockerfilestages.ide.hover.HoverContent;
import io.github.dockerfilestages.ide.hover.HoverRenderer;
import io.github.dockerfilestages.ide.symbols.FilePosition;
import io.github.dockerfilestages.lsp.protocol.ClientProfile.ContentFormat;
import io.github.dockerfilestages.lsp.protocol.LocationConverter;
import java.util.Optional;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;

/** Hovers, as Markdown if the client supports it. */
public final class HoverHandler {
    private HoverHandler() {}

    public static Optional<org.eclipse.lsp4j.Hover> hover(FileRequest<HoverParams> request) {
        FilePosition cursor = request.cursor(request.params().getPosition());
        return Hover.find(cursor)
                .map(found -> new org.eclipse.lsp4j.Hover(
                        content(
                                found.content(),
                                request.locations(),
                                request.client().hoverFormat()),
                        request.converter().range(found.range())));
    }

    static MarkupContent content(HoverContent content, LocationConverter locations, ContentFormat format) {
        return switch (format) {
            case MARKDOWN -> new MarkupContent(MarkupKind.MARKDOWN, HoverRenderer.markdown(content, locations::link));
            case PLAIN_TEXT -> new MarkupContent(MarkupKind.PLAINTEXT, HoverRenderer.plainText(content));
        };
    }
}
