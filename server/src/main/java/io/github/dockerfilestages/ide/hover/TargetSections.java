package io.github.dockerfilestages.ide.hover;

import io.github.dockerfilestages.buildfiles.NamedContext;
import io.github.dockerfilestages.ide.hover.HoverContent.HoverSection;
import io.github.dockerfilestages.ide.symbols.StageTargets;
import io.github.dockerfilestages.ide.wording.Bounded;
import io.github.dockerfilestages.ide.wording.FileWording;
import io.github.dockerfilestages.ide.wording.Phrase;
import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.project.builds.BuildTarget;
import io.github.dockerfilestages.project.builds.BuildTarget.Role;
import io.github.dockerfilestages.project.builds.ContextDeclaration;
import io.github.dockerfilestages.project.files.ProjectDockerfile;
import io.github.dockerfilestages.stages.Stage;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The sections of a stage's hover content about other files. If not all files were searched, they say which ones were.
 */
final class TargetSections {
    private final StageTargets targets;

    private TargetSections(StageTargets targets) {
        this.targets = targets;
    }

    /** Empty when no other file says anything about the stage. */
    static List<HoverSection> of(Project project, ProjectDockerfile dockerfile, Stage stage) {
        var sections = new TargetSections(new StageTargets(project, dockerfile, stage));
        List<HoverSection> found = Stream.of(
                        sections.section("Target of", Role.TARGET),
                        sections.section("Selected by build arguments in", Role.ARGUMENT),
                        sections.section("Built without cache in", Role.CACHE_FILTER),
                        sections.section("Replaced by build contexts", Role.CONTEXT))
                .filter(section -> !section.lines().isEmpty())
                .toList();
        return found.isEmpty()
                ? found
                : Stream.concat(found.stream(), sections.leftOut().stream()).toList();
    }

    private HoverSection section(String title, Role role) {
        return HoverSection.of(title, targets.of(role), this::line);
    }

    private Phrase line(BuildTarget target) {
        Phrase line = source(target)
                .map(source -> Phrase.ofCode(source).words(" · "))
                .orElse(Phrase.of(""))
                .code(FileWording.name(targets.project(), target.file()));
        List<String> builds = targets.builds(target);
        Phrase named = builds.isEmpty() ? line : line.words(" · ").codes(Bounded.of(builds));
        Phrase located = named.words(", ").line(FileWording.line(targets.project(), target), target.file());
        return FileWording.doubt(target)
                .map(why -> located.words(", perhaps: ").quote(why))
                .orElse(located);
    }

    /** The source of the build context that replaces the stage. */
    private Optional<String> source(BuildTarget target) {
        return target.role() != Role.CONTEXT
                ? Optional.empty()
                : targets.project().use(targets.dockerfile().id()).contexts().stream()
                        .filter(declared -> declared.file().equals(target.file()))
                        .map(ContextDeclaration::context)
                        .filter(context -> context.name().equals(target.value()))
                        .map(NamedContext::source)
                        .map(source -> source.text())
                        .findFirst();
    }

    /** What was searched, if some files of the folder were not searched yet or no folder is known. */
    private Optional<HoverSection> leftOut() {
        Project project = targets.project();
        Optional<String> folder = project.rootOf(targets.dockerfile().path()).map(root -> root.name());
        if (folder.isPresent() && project.isComplete()) {
            return Optional.empty();
        }
        Phrase what = folder.map(name -> Phrase.of("the files of ").code(name).words(", not all of them yet"))
                .orElse(Phrase.of("the files that are open"));
        return Optional.of(new HoverSection("Searched", List.of(what)));
    }
}
