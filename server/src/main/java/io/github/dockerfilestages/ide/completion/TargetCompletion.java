package io.github.dockerfilestages.ide.completion;

import io.github.dockerfilestages.buildfiles.Build;
import io.github.dockerfilestages.ide.symbols.StageWording;
import io.github.dockerfilestages.ide.symbols.TargetOccurrence;
import io.github.dockerfilestages.project.BuildTarget;
import io.github.dockerfilestages.project.BuildTarget.Role;
import io.github.dockerfilestages.project.DockerfileId;
import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.project.ProjectBuildFile;
import io.github.dockerfilestages.project.ProjectDockerfile;
import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.stages.StageName;
import io.github.dockerfilestages.syntax.dockerfile.words.Word;
import io.github.dockerfilestages.text.SourceText;
import io.github.dockerfilestages.text.TextEdit;
import io.github.dockerfilestages.text.TextRange;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Completion in a build file: the stages of the Dockerfile that is built, in their order, where one is to be named; and the
 * key that names one where a build lacks it.
 */
public final class TargetCompletion {
    private static final int SORT_BASE = 1_000_000;

    private TargetCompletion() {}

    /** One thing to choose, and the Dockerfile of the stage that it names. */
    public record TargetProposal(CompletionProposal proposal, DockerfileId dockerfile) {}

    /** Nothing where variables stand for the name; where no stage is named, the key that is to name it or nothing. */
    public static List<TargetProposal> find(Project project, ProjectBuildFile file, int offset) {
        Optional<TargetOccurrence> place = TargetOccurrence.at(project, file.path(), offset);
        if (place.isEmpty()) {
            return TargetKey.find(project, file, offset).stream().toList();
        }
        return place.filter(free -> isFree(free, file.text()))
                .map(free -> offers(project, free, file.text()))
                .orElse(List.of());
    }

    /** Whether a name can be written there; editors replace nothing that runs over several lines. */
    private static boolean isFree(TargetOccurrence place, SourceText text) {
        TextRange range = place.range();
        return place.value().isKnown()
                && place.targets().stream().allMatch(target -> target.role() != Role.CONTEXT)
                && text.lineAt(range.start()) == text.lineAt(range.end());
    }

    private static List<TargetProposal> offers(Project project, TargetOccurrence place, SourceText text) {
        var offers = new ArrayList<TargetProposal>();
        Set<String> names = new HashSet<>();
        dockerfiles(project, place).forEach(dockerfile -> {
            for (Stage stage : dockerfile.model().table().stages()) {
                if (canBeBuilt(stage, dockerfile) && names.add(stage.name())) {
                    var proposal = proposal(stage, place.kind(), place.range(), text, SORT_BASE + offers.size());
                    offers.add(new TargetProposal(proposal, dockerfile.id()));
                }
            }
        });
        return List.copyOf(offers);
    }

    private static Stream<ProjectDockerfile> dockerfiles(Project project, TargetOccurrence place) {
        return place.targets().stream()
                .map(BuildTarget::dockerfile)
                .distinct()
                .flatMap(id -> project.dockerfile(id).stream());
    }

    /** Of several stages of one name the last is built. */
    private static boolean canBeBuilt(Stage stage, ProjectDockerfile dockerfile) {
        return stage.isNamed()
                && StageName.problem(stage.name()).isEmpty()
                && dockerfile
                        .model()
                        .table()
                        .lastNamed(stage.name())
                        .filter(stage::equals)
                        .isPresent();
    }

    private static CompletionProposal proposal(
            Stage stage, Build.BuildKind kind, TextRange range, SourceText text, int rank) {
        String name = stage.alias().map(Word::value).orElseThrow();
        return new CompletionProposal(
                CompletionProposal.ProposalKind.STAGE,
                name,
                StageWording.detail(stage),
                Optional.of(stage.index()),
                new TextEdit(range, range.isEmpty() ? written(kind, name, range.start(), text) : name),
                List.of(),
                Integer.toString(rank),
                Optional.empty());
    }

    /** A name where nothing is written yet, with what its format wants around it. */
    private static String written(Build.BuildKind kind, String name, int offset, SourceText text) {
        char before = offset > 0 ? text.content().charAt(offset - 1) : ' ';
        char after = offset < text.length() ? text.content().charAt(offset) : ' ';
        boolean needsQuotes = kind == Build.BuildKind.BAKE && before != '"';
        // A colon of YAML needs a blank behind it, and the context of a command one in front.
        String start = before == ':' || needsQuotes && before == '=' ? " " : "";
        String end = after == '.' || after == '/' ? " " : "";
        return start + (needsQuotes ? '"' + name + '"' : name) + end;
    }
}
