package io.github.dockerfilestages.ide.rename.properties;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dockerfilestages.corpus.Projects;
import io.github.dockerfilestages.ide.editing.FileEdit;
import io.github.dockerfilestages.ide.rename.Rename;
import io.github.dockerfilestages.ide.rename.RenameRefusal;
import io.github.dockerfilestages.ide.rename.RenameRefusal.Reason;
import io.github.dockerfilestages.ide.symbols.StageSymbol;
import io.github.dockerfilestages.ide.wording.FileWording;
import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.project.builds.BuildTarget;
import io.github.dockerfilestages.project.files.DockerfileId;
import io.github.dockerfilestages.project.files.FilePath;
import io.github.dockerfilestages.project.files.ProjectBuildFile;
import io.github.dockerfilestages.project.files.ProjectDockerfile;
import io.github.dockerfilestages.project.files.ProjectFile;
import io.github.dockerfilestages.stages.BuildParameters;
import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.stages.StageName;
import io.github.dockerfilestages.text.SourceText;
import io.github.dockerfilestages.text.TextEdit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Renames every stage of every real project: nothing in any of its files may change its meaning. */
class RenameInProjectsTest {
    private static final String FRESH = "quite-fresh.name";

    private final Map<Reason, Integer> refusals = new EnumMap<>(Reason.class);
    private int renames;
    private int editedTargets;

    @Test
    void realProjectsKeepTheirMeaning() {
        Projects projects = Projects.require();
        for (String name : projects.names()) {
            Project project = projects.project(name);
            dockerfiles(project)
                    .forEach(dockerfile -> dockerfile.model().table().stages().stream()
                            .filter(Stage::isNamed)
                            .forEach(stage -> rename(project, dockerfile, stage, FRESH)));
        }
        System.out.println(renames + " renames in " + projects.names().size() + " projects edit " + editedTargets
                + " places in build files, refused: " + refusals);
        assertEquals(Set.of(Reason.COMPOSED_BASE), refusals.keySet());
    }

    /** A name that is already used is refused, or does no harm. */
    @Test
    void namesOfOtherThingsAreNeverCaptured() {
        Projects projects = Projects.require();
        var random = new Random(4);
        for (String name : projects.names()) {
            Project project = projects.project(name);
            List<String> words = List.copyOf(wordsIn(project));
            dockerfiles(project)
                    .forEach(dockerfile -> dockerfile.model().table().stages().stream()
                            .filter(Stage::isNamed)
                            .forEach(stage ->
                                    rename(project, dockerfile, stage, words.get(random.nextInt(words.size())))));
        }
        System.out.println(renames + " renames to names that are in use, refused: " + refusals);
        assertTrue(refusals.containsKey(Reason.CHANGED_MEANING), () -> "refused only for " + refusals);
    }

    /** The words that are names of stages or build targets in a project. */
    private static Set<String> wordsIn(Project project) {
        Stream<String> stages = dockerfiles(project)
                .flatMap(dockerfile -> dockerfile.model().table().stages().stream())
                .map(Stage::name);
        Stream<String> targets = project.buildFiles().stream()
                .flatMap(file -> project.targetsIn(file.path()).stream())
                .map(target -> StageName.normalized(target.value().text()));
        return Stream.concat(stages, targets)
                .filter(word -> StageName.problem(word).isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void rename(Project project, ProjectDockerfile dockerfile, Stage stage, String newName) {
        renames++;
        Rename.RenameResult outcome = Rename.of(project, new StageSymbol(dockerfile, stage), newName);
        if (outcome instanceof Rename.RefusedRename refused) {
            RenameRefusal refusal = refused.refusal();
            assertTrue(refusal.sentence().endsWith("."), refusal.sentence());
            refusals.merge(refusal.reason(), 1, Integer::sum);
            return;
        }
        List<FileEdit> edits = ((Rename.AcceptedRename) outcome).edits();
        editedTargets += (int) edits.stream()
                .filter(edit -> !edit.file().equals(dockerfile.path()))
                .count();
        Project after = parsedAgain(project, FileEdit.byFile(edits));
        ProjectDockerfile renamed = after.dockerfile(dockerfile.id()).orElseThrow();
        assertEquals(
                Meaning.of(dockerfile.model(), stage, newName),
                Meaning.of(renamed.model(), stage, newName),
                () -> "in " + dockerfile.id() + " after renaming " + stage.name() + " to " + newName);
        assertEquals(
                targets(project, dockerfile.id(), stage),
                targets(after, dockerfile.id(), stage),
                () -> "in build files after renaming " + stage.name() + " to " + newName + " of " + dockerfile.id());
    }

    private static Stream<ProjectDockerfile> dockerfiles(Project project) {
        return Stream.concat(
                project.dockerfiles().stream(), project.buildFiles().stream().flatMap(file -> file.inlines().stream()));
    }

    /** Parses all files into an empty project, so that no earlier result is reused. */
    private static Project parsedAgain(Project project, Map<FilePath, List<TextEdit>> edits) {
        var files = new ArrayList<ProjectFile>();
        for (ProjectDockerfile file : project.dockerfiles()) {
            files.add(edited(file.model().text(), edits.get(file.path()))
                    .<ProjectFile>map(
                            text -> ProjectDockerfile.of(file.path(), StageModel.of(text, BuildParameters.NONE)))
                    .orElse(file));
        }
        for (ProjectBuildFile file : project.buildFiles()) {
            files.add(edited(file.text(), edits.get(file.path()))
                    .map(text -> file.with(text, BuildParameters.NONE))
                    .orElse(file));
        }
        return Project.of(project.roots()).with(files).completed();
    }

    private static Optional<SourceText> edited(SourceText text, List<TextEdit> edits) {
        return Optional.ofNullable(edits).map(some -> SourceText.of(TextEdit.applyAll(text.content(), some)));
    }

    /**
     * What the build targets of all files name, as if the stage had its new name. Leaves out targets whose Dockerfile
     * is found only by the stage name: if several Dockerfiles have such a stage, a rename of one makes the other the
     * only match.
     */
    private static String targets(Project project, DockerfileId renamed, Stage stage) {
        var lines = new ArrayList<String>();
        for (ProjectBuildFile file : project.buildFiles()) {
            for (BuildTarget target : project.targetsIn(file.path())) {
                Optional<Stage> named = project.dockerfile(target.dockerfile())
                        .flatMap(dockerfile -> target.stageIn(dockerfile.model().table()));
                boolean isRenamed = target.dockerfile().equals(renamed)
                        && named.filter(found -> found.index() == stage.index()).isPresent();
                if (target.by() == BuildTarget.By.PATH || isRenamed) {
                    lines.add(file.path() + ":" + FileWording.line(project, target) + " " + target.role() + " "
                            + target.dockerfile() + " "
                            + (isRenamed ? "(renamed)" : target.value().text() + named.map(Stage::index)));
                }
            }
        }
        return String.join("\n", lines.stream().sorted().toList());
    }
}
