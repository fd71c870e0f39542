package io.github.dockerfilestages.ide.hover;

import io.github.dockerfilestages.ide.symbols.TargetOccurrence;
import io.github.dockerfilestages.ide.wording.Bounded;
import io.github.dockerfilestages.ide.wording.Phrase;
import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.project.builds.BuildTarget;
import io.github.dockerfilestages.project.builds.BuildTarget.By;
import io.github.dockerfilestages.project.files.DockerfileId;
import io.github.dockerfilestages.project.files.FilePath;
import io.github.dockerfilestages.project.files.ProjectDockerfile;
import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.text.Order;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Hover in a build file: describes the stage that a build target names, or says that there is none; and what a named
 * context stands for.
 */
final class TargetHover {
    private final Project project;
    private final FilePath root;

    private TargetHover(Project project, FilePath root) {
        this.project = project;
        this.root = root;
    }

    /** A stage of a Dockerfile; a value that is composed of several pieces may name several. */
    private record TargetMeant(DockerfileId dockerfile, String name) {
        static TargetMeant of(BuildTarget target) {
            return new TargetMeant(target.dockerfile(), target.value().text());
        }
    }

    /** Absent where nothing names a stage, and where the files do not determine which stage is named. */
    static Optional<HoverResult> find(Project project, FilePath buildFile, int offset) {
        return project.buildFile(buildFile)
                .flatMap(file -> TargetOccurrence.at(project, buildFile, offset)
                        .filter(occurrence -> occurrence.value().isKnown()
                                && !occurrence.value().isBlank())
                        .flatMap(occurrence -> new TargetHover(project, file.root()).hover(occurrence))
                        .or(() -> ContextHover.find(project, file, offset)));
    }

    /** If several builds share the value, their contents follow one another. */
    private Optional<HoverResult> hover(TargetOccurrence occurrence) {
        Map<TargetMeant, BuildTarget> byMeaning = occurrence.targets().stream()
                .sorted(Order.by(BuildTarget::by))
                .collect(Collectors.toMap(
                        TargetMeant::of, target -> target, (surest, other) -> surest, LinkedHashMap::new));
        return byMeaning.values().stream()
                .flatMap(target -> content(target).stream())
                .reduce((first, second) -> second.below(first))
                .map(content -> new HoverResult(occurrence.range(), content));
    }

    private Optional<HoverContent> content(BuildTarget target) {
        return project.dockerfile(target.dockerfile())
                .map(dockerfile -> target.stageIn(dockerfile.model().table())
                        .map(stage -> StageHover.of(project, dockerfile, stage)
                                .below(HoverContent.of("", List.of(meaning(target)))))
                        .orElseGet(() -> unknown(target, dockerfile)));
    }

    private Phrase meaning(BuildTarget target) {
        Phrase phrase = Phrase.of(
                        switch (target.role()) {
                            case TARGET -> "What is built: a stage of ";
                            case CACHE_FILTER -> "Built without the cache: a stage of ";
                            case CONTEXT -> "A build context that replaces a stage of ";
                            case ARGUMENT -> "A build argument that makes a FROM name a stage of ";
                        })
                .code(name(target));
        String doubt = target.by() == By.NAME
                ? ", the only Dockerfile with a stage of that name."
                : target.value().isLiteral() ? "." : ", unless the variable is set.";
        return phrase.words(doubt);
    }

    private HoverContent unknown(BuildTarget target, ProjectDockerfile dockerfile) {
        if (target.role() == BuildTarget.Role.CONTEXT) {
            Phrase context = Phrase.of("A build context: what that name means in ")
                    .code(name(target))
                    .words(".");
            return project.buildFile(target.file())
                    .map(file ->
                            ContextHover.meanings(project, file, target.value().range()))
                    .map(section -> HoverContent.of("", List.of(context), section))
                    .orElseGet(() -> HoverContent.of("", List.of(context)));
        }
        if (target.role() == BuildTarget.Role.ARGUMENT) {
            Phrase argument = Phrase.of("A build argument that selects a base in ")
                    .code(name(target))
                    .words(".");
            return HoverContent.of("", List.of(argument));
        }
        Phrase missing = Phrase.of("No stage of this name in ").code(name(target));
        List<String> names = dockerfile.model().table().stages().stream()
                .filter(Stage::isNamed)
                .map(Stage::name)
                .distinct()
                .toList();
        Phrase stages = names.isEmpty()
                ? missing.words(".")
                : missing.words("; it has ").codes(Bounded.of(names)).words(".");
        return HoverContent.of("", List.of(stages));
    }

    private String name(BuildTarget target) {
        return target.dockerfile().file().relativeTo(root);
    }
}
