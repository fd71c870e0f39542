package io.github.dockerfilestages.ide.completion;

import io.github.dockerfilestages.ide.symbols.TargetOccurrence;
import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.project.builds.BuildTarget;
import io.github.dockerfilestages.project.builds.BuildTarget.Role;
import io.github.dockerfilestages.project.files.FilePath;
import io.github.dockerfilestages.project.files.ProjectBuildFile;
import io.github.dockerfilestages.stages.BuildParameters;
import io.github.dockerfilestages.text.SourceText;
import io.github.dockerfilestages.text.TextEdit;
import io.github.dockerfilestages.text.TextRange;
import java.util.List;
import java.util.Optional;

/**
 * Offers the key {@code target} where a build in YAML or HCL has none. To decide whether a cursor is at such a
 * position, it inserts the key and parses the file again: the key is right if the file then names one more stage.
 */
final class TargetKey {
    private static final String KEY = "target";

    private TargetKey() {}

    static Optional<CompletionProposal> find(Project project, ProjectBuildFile file, int offset) {
        Optional<TextRange> word = word(file.text().content(), offset);
        return word.flatMap(range -> written(file.path())
                .map(text -> new TextEdit(range, text))
                .flatMap(edit -> proposal(project, file, edit)));
    }

    private static Optional<CompletionProposal> proposal(Project project, ProjectBuildFile file, TextEdit edit) {
        Project without = edited(project, file, new TextEdit(edit.range(), ""));
        Project with = edited(project, file, edit);
        int caret = edit.range().start() + edit.newText().length();
        return TargetOccurrence.at(with, file.path(), caret)
                .filter(occurrence ->
                        occurrence.range().isEmpty() && targetCount(with, file) > targetCount(without, file))
                .map(occurrence -> proposal(edit));
    }

    private static CompletionProposal proposal(TextEdit edit) {
        return new CompletionProposal(
                CompletionProposal.ProposalKind.FLAG,
                KEY,
                "the stage to build",
                Optional.empty(),
                edit,
                List.of(),
                KEY,
                Optional.empty());
    }

    private static Project edited(Project project, ProjectBuildFile file, TextEdit edit) {
        var text = SourceText.of(edit.apply(file.text().content()));
        return project.with(List.of(file.with(text, BuildParameters.NONE)));
    }

    /** How many values of the file name a stage to build. */
    private static long targetCount(Project project, ProjectBuildFile file) {
        return project.targetsIn(file.path()).stream()
                .filter(target -> target.role() == Role.TARGET)
                .map(BuildTarget::value)
                .distinct()
                .count();
    }

    private static Optional<String> written(FilePath file) {
        String path = file.value();
        if (path.endsWith(".yaml") || path.endsWith(".yml")) {
            return Optional.of(KEY + ": ");
        }
        return path.endsWith(".hcl") ? Optional.of(KEY + " = ") : Optional.empty();
    }

    /** The part of the key that is typed, perhaps empty, if nothing else is between the fields around it. */
    private static Optional<TextRange> word(String text, int offset) {
        int start = offset;
        while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
            start--;
        }
        int end = offset;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        boolean isApart = isAny(lastBefore(text, start), "\n\r{,") && isAny(firstAfter(text, end), "\n\r},#");
        return isApart && KEY.startsWith(text.substring(start, end))
                ? Optional.of(new TextRange(start, end))
                : Optional.empty();
    }

    private static boolean isAny(char character, String characters) {
        return characters.indexOf(character) >= 0;
    }

    /** The last character before the offset that is not a blank; a line break at the start of the text. */
    private static char lastBefore(String text, int offset) {
        int at = offset - 1;
        while (at >= 0 && isAny(text.charAt(at), " \t")) {
            at--;
        }
        return at < 0 ? '\n' : text.charAt(at);
    }

    /** The first character after the offset that is not a blank; a line break at the end of the text. */
    private static char firstAfter(String text, int offset) {
        int at = offset;
        while (at < text.length() && isAny(text.charAt(at), " \t")) {
            at++;
        }
        return at == text.length() ? '\n' : text.charAt(at);
    }
}
