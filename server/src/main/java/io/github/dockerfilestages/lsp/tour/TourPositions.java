package io.github.dockerfilestages.lsp.tour;

import io.github.dockerfilestages.ide.diagnostics.DiagnosticCode;
import io.github.dockerfilestages.ide.diagnostics.LocatedDiagnostic;
import io.github.dockerfilestages.ide.diagnostics.Severity;
import io.github.dockerfilestages.text.PositionEncoding;
import io.github.dockerfilestages.text.SourceText;
import io.github.dockerfilestages.text.TextEdit;
import io.github.dockerfilestages.text.TextRange;
import java.util.List;
import java.util.Objects;
import org.eclipse.lsp4j.DiagnosticRelatedInformation;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;

/** Converts positions and ranges of the protocol, and the diagnostics that contain them. */
record TourPositions(SourceText text) {

    Position position(int offset) {
        var position = text.position(offset, PositionEncoding.UTF_16);
        return new Position(position.line(), position.character());
    }

    Range range(TextRange range) {
        return new Range(position(range.start()), position(range.end()));
    }

    TextRange textRange(Range range) {
        return new TextRange(offset(range.getStart()), offset(range.getEnd()));
    }

    TextEdit edit(org.eclipse.lsp4j.TextEdit edit) {
        return new TextEdit(textRange(edit.getRange()), edit.getNewText());
    }

    LocatedDiagnostic diagnostic(org.eclipse.lsp4j.Diagnostic sent) {
        String code = sent.getCode().getLeft();
        List<DiagnosticRelatedInformation> related =
                Objects.requireNonNullElse(sent.getRelatedInformation(), List.of());
        return new LocatedDiagnostic(
                DiagnosticCode.of(code)
                        .orElseThrow(() -> new ServerFailure("The sample has lost its diagnostic " + code + ".")),
                severity(sent.getSeverity()),
                textRange(sent.getRange()),
                sent.getMessage().getLeft(),
                related.stream().map(this::related).toList());
    }

    private LocatedDiagnostic.LocatedRelated related(DiagnosticRelatedInformation sent) {
        return new LocatedDiagnostic.LocatedRelated(textRange(sent.getLocation().getRange()), sent.getMessage());
    }

    private int offset(Position position) {
        var converted = new io.github.dockerfilestages.text.Position(position.getLine(), position.getCharacter());
        return text.offset(converted, PositionEncoding.UTF_16);
    }

    private static Severity severity(DiagnosticSeverity sent) {
        return switch (sent) {
            case Error -> Severity.ERROR;
            case Warning -> Severity.WARNING;
            case Information -> Severity.INFORMATION;
            case Hint -> Severity.HINT;
        };
    }
}
