package io.github.dockerfilestages.project;

import io.github.dockerfilestages.buildfiles.words.SharedValues;
import io.github.dockerfilestages.project.builds.BuildTarget;
import io.github.dockerfilestages.project.files.ProjectBuildFile;
import io.github.dockerfilestages.syntax.Value;
import io.github.dockerfilestages.syntax.Value.Certainty;
import io.github.dockerfilestages.text.SourceText;
import io.github.dockerfilestages.text.TextRange;
import java.util.Optional;

/** Values in build files that other files may replace: defaults, and those of variables that a file which is read may set. */
final class ReplaceableValue {
    /** Before a default, for {@code variable "x"} with a type and a default. */
    private static final int LINES_OF_DEFINITION = 2;

    private static final int MOST_CHARACTERS = 300;

    private ReplaceableValue() {}

    /** A text that contains the name by which others replace the value of a target; empty if none can. */
    static Optional<String> name(ProjectBuildFile file, BuildTarget target) {
        Value value = target.value();
        if (value.certainty() == Certainty.DEFAULT) {
            return Optional.of(definition(file.text(), value));
        }
        boolean readsOthers = !file.content().connections().sources().isEmpty();
        return readsOthers && value.isKnown()
                ? SharedValues.variable(target.kind(), file.text(), value.range())
                : Optional.empty();
    }

    /** The text before a default, as far as its name may be there. */
    private static String definition(SourceText text, Value value) {
        int line = text.lineAt(value.range().start());
        int start = Math.max(
                text.line(Math.max(0, line - LINES_OF_DEFINITION)).start(),
                value.range().start() - MOST_CHARACTERS);
        return text.slice(new TextRange(start, value.range().start()));
    }
}
