package io.github.dockerfilestages.ide.completion;

import io.github.dockerfilestages.buildfiles.Build;
import io.github.dockerfilestages.buildfiles.Build.BuildKind;
import io.github.dockerfilestages.buildfiles.NamedContext;
import io.github.dockerfilestages.ide.symbols.StageId;
import io.github.dockerfilestages.ide.wording.FileWording;
import io.github.dockerfilestages.ide.wording.StageWording;
import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.project.builds.NamedBuild;
import io.github.dockerfilestages.project.files.DockerfileId;
import io.github.dockerfilestages.project.files.ProjectBuildFile;
import io.github.dockerfilestages.project.files.ProjectDockerfile;
import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.syntax.Value;
import io.github.dockerfilestages.text.TextEdit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Completion in the source of a named context: the results of the other builds, as {@code target:x} or {@code service:x}. */
final class ContextCompletion {
    private final Project project;
    private final ProjectBuildFile file;

    private ContextCompletion(Project project, ProjectBuildFile file) {
        this.project = project;
        this.file = file;
    }

    /** Empty where no source is, or one of another form. */
    static List<CompletionProposal> find(Project project, ProjectBuildFile file, int offset) {
        var completion = new ContextCompletion(project, file);
        return file.content().builds().stream()
                .flatMap(build -> build.contexts().stream()
                        .filter(context -> completion.isTyped(context, prefix(build), offset))
                        .map(context -> completion.proposals(build, context)))
                .findFirst()
                .orElse(List.of());
    }

    /** What precedes the name of a build; empty where builds have no names. */
    private static String prefix(Build build) {
        return build.kind() == BuildKind.BAKE ? "target:" : build.kind() == BuildKind.COMPOSE ? "service:" : "";
    }

    /**
     * Whether the source is the start of the name of another build, or is replaced by one; editors do not replace text
     * that spans several lines.
     */
    private boolean isTyped(NamedContext context, String prefix, int offset) {
        Value source = context.source();
        return !prefix.isEmpty()
                && source.isLiteral()
                && !source.isComposed()
                && source.range().touches(offset)
                && file.text().lineAt(source.range().start())
                        == file.text().lineAt(source.range().end())
                && !source.equals(context.name())
                && (prefix.startsWith(source.text()) || context.build().isPresent());
    }

    private List<CompletionProposal> proposals(Build owner, NamedContext context) {
        var proposals = new ArrayList<CompletionProposal>();
        Set<String> names = new HashSet<>();
        owner.name().map(Value::text).ifPresent(names::add);
        for (NamedBuild build : project.namedBuildsWith(file.path())) {
            boolean isReadable = build.kind() == owner.kind() || owner.kind() == BuildKind.BAKE;
            if (isReadable && names.add(build.name().text())) {
                proposals.add(proposal(prefix(owner), build, context.source(), proposals.size()));
            }
        }
        return List.copyOf(proposals);
    }

    private CompletionProposal proposal(String prefix, NamedBuild build, Value source, int position) {
        Optional<ProjectDockerfile> dockerfile =
                build.dockerfile().flatMap((DockerfileId id) -> project.dockerfile(id));
        Optional<Stage> stage =
                dockerfile.flatMap(known -> build.stageIn(known.model().table()));
        String detail = dockerfile
                .map(known -> stage.map(StageWording::title)
                                .map(name -> name + " of ")
                                .orElse("")
                        + FileWording.name(project, known.path()))
                .orElse("");
        String label = prefix + build.name().text();
        return new CompletionProposal(
                CompletionProposal.ProposalKind.CONTEXT,
                label,
                detail,
                dockerfile.flatMap(known -> stage.map(built -> new StageId(known.id(), built.index()))),
                new TextEdit(source.range(), label),
                List.of(),
                CompletionProposal.sortText(position),
                Optional.empty());
    }
}
