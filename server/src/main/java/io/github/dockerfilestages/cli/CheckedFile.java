package io.github.dockerfilestages.cli;

import io.github.dockerfilestages.ide.diagnostics.Diagnostic;
import io.github.dockerfilestages.text.SourceText;
import java.util.List;

/**
 * A Dockerfile and what was found in it.
 *
 * @param name its path as somebody would write it who stands where the command was given
 */
record CheckedFile(String name, SourceText text, List<Diagnostic> findings) {

    /** The file that a related place of a finding is in: this one, or another, of which nothing else is known. */
    CheckedFile holderOf(Diagnostic.Related place) {
        return place.file()
                .map(other -> new CheckedFile(other.path().value(), other.text(), List.of()))
                .orElse(this);
    }

    static CheckedFile of(Input input) {
        return new CheckedFile(
                input.path().shown(),
                input.diagnosis().model().text(),
                input.diagnosis().diagnostics());
    }
}
