package io.github.dockerfilestages.ide.hover;

import io.github.dockerfilestages.ide.hover.HoverContent.HoverSection;
import io.github.dockerfilestages.ide.symbols.ContextSymbol;
import io.github.dockerfilestages.ide.symbols.FilePosition;
import io.github.dockerfilestages.ide.symbols.Subject;
import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.project.files.ProjectDockerfile;
import io.github.dockerfilestages.stages.Reference;
import io.github.dockerfilestages.stages.StageModel;
import java.util.List;
import java.util.Optional;

/**
 * Hover: describes the stage at the cursor, or what a reference means if it is not a stage. In a build file: see
 * {@link TargetHover}.
 */
public final class Hover {
    private Hover() {}

    /** Absent where nothing names a stage, a context or a path. */
    public static Optional<HoverResult> find(FilePosition cursor) {
        return cursor.dockerfile()
                .map(dockerfile -> Subject.at(dockerfile.model(), dockerfile.toText(cursor.offset()))
                        .map(subject -> new HoverResult(
                                dockerfile.toFile(subject.range()), content(cursor.project(), dockerfile, subject)))
                        .or(() -> PathHover.find(dockerfile, dockerfile.toText(cursor.offset()))))
                .orElseGet(() -> TargetHover.find(cursor.project(), cursor.file(), cursor.offset()));
    }

    private static HoverContent content(Project project, ProjectDockerfile dockerfile, Subject subject) {
        Optional<HoverContent> note = subject.reference()
                .map(reference -> note(dockerfile.model(), reference))
                .map(said -> said.in(dockerfile.path()))
                .map(said -> said.with(contexts(project, dockerfile, subject)));
        return subject.stage()
                .map(stage -> StageHover.of(project, dockerfile, stage))
                .map(content -> note.map(content::below).orElse(content))
                .or(() -> note)
                .orElseThrow();
    }

    /** The declarations of the named context that a reference means. */
    private static List<HoverSection> contexts(Project project, ProjectDockerfile dockerfile, Subject subject) {
        return subject
                .reference()
                .flatMap(reference -> ContextSymbol.nameOf(dockerfile.model(), reference))
                .map(name -> new ContextSymbol(dockerfile, name))
                .map(symbol -> ContextHover.declarations(project, symbol))
                .filter(section -> !section.lines().isEmpty())
                .stream()
                .toList();
    }

    private static HoverContent note(StageModel model, Reference reference) {
        HoverContent meaning = HoverContent.of("", ReferenceMeaning.of(model, reference));
        return BaseArguments.of(model, reference).map(meaning::below).orElse(meaning);
    }
}
