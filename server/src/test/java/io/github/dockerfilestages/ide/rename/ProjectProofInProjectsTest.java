package io.github.dockerfilestages.ide.rename;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dockerfilestages.corpus.Projects;
import io.github.dockerfilestages.ide.editing.FileEdit;
import io.github.dockerfilestages.ide.editing.FileEdit.EditConfirmation;
import io.github.dockerfilestages.ide.symbols.StageSymbol;
import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.project.files.FilePath;
import io.github.dockerfilestages.project.files.ProjectBuildFile;
import io.github.dockerfilestages.project.files.ProjectDockerfile;
import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.stages.StageName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The proof of a rename compares few files; comparing all files of a project must give the same answer. */
class ProjectProofInProjectsTest {
    /** Comparing all files takes long in the largest projects. */
    private static final int MOST_STAGES = 8;

    private final Random random = new Random(6);
    private int refused;
    private int accepted;

    @Test
    void theFilesThatAreLeftOutWouldChangeNoAnswer() {
        Projects projects = Projects.require();
        for (String name : projects.names()) {
            Project project = projects.project(name);
            List<String> words = words(project);
            var stages = new ArrayList<StageSymbol>();
            for (ProjectDockerfile dockerfile : project.dockerfiles()) {
                dockerfile.model().table().stages().stream()
                        .filter(Stage::isNamed)
                        .forEach(stage -> stages.add(new StageSymbol(dockerfile, stage)));
            }
            Collections.shuffle(stages, random);
            for (StageSymbol symbol : stages.subList(0, Math.min(MOST_STAGES, stages.size()))) {
                compare(project, symbol, "quite-fresh.name");
                compare(project, symbol, words.get(random.nextInt(words.size())));
            }
        }
        System.out.println("with few files and with all: " + refused + " refused, " + accepted + " accepted");

        assertTrue(refused > 0 && accepted > 0, refused + " refused, " + accepted + " accepted");
    }

    /** Edits of the Dockerfile alone, so that build files that name the stage lose it. */
    private void compare(Project project, StageSymbol symbol, String newName) {
        ProjectDockerfile dockerfile = symbol.dockerfile();
        List<FileEdit> edits = RenameEdits.of(dockerfile.model(), symbol.stage(), newName).stream()
                .map(edit -> new FileEdit(dockerfile.path(), edit, EditConfirmation.NONE))
                .toList();
        var proof = new ProjectProof(project, symbol, newName, edits);
        Set<FilePath> all = project.buildFiles().stream()
                .map(ProjectBuildFile::path)
                .collect(Collectors.toCollection(TreeSet::new));
        all.add(dockerfile.path());
        Optional<RenameRefusal> few = proof.refusal(Set.of());
        assertEquals(
                proof.refusal(Set.of(), all).map(RenameRefusal::reason),
                few.map(RenameRefusal::reason),
                () -> symbol.stage().name() + " of " + dockerfile.id() + " to " + newName);
        if (few.isPresent()) {
            refused++;
        } else {
            accepted++;
        }
    }

    private static List<String> words(Project project) {
        Set<String> words = project.dockerfiles().stream()
                .flatMap(dockerfile -> dockerfile.model().table().stages().stream())
                .map(Stage::name)
                .filter(word -> StageName.problem(word).isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
        project.buildFiles().stream()
                .flatMap(file -> project.targetsIn(file.path()).stream())
                .map(target -> StageName.normalized(target.value().text()))
                .filter(word -> StageName.problem(word).isEmpty())
                .forEach(words::add);
        words.add("other");
        return List.copyOf(words);
    }
}
