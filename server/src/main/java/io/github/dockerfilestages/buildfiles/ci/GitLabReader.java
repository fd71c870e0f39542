package io.github.dockerfilestages.buildfiles.ci;

import io.github.dockerfilestages.buildfiles.Build;
import io.github.dockerfilestages.buildfiles.Build.BuildKind;
import io.github.dockerfilestages.buildfiles.BuildFile;
import io.github.dockerfilestages.buildfiles.BuildFileReader;
import io.github.dockerfilestages.buildfiles.Connections;
import io.github.dockerfilestages.buildfiles.Connections.StartedBy;
import io.github.dockerfilestages.buildfiles.FileCall;
import io.github.dockerfilestages.buildfiles.FilePatterns;
import io.github.dockerfilestages.buildfiles.NameMention;
import io.github.dockerfilestages.buildfiles.PlacedText;
import io.github.dockerfilestages.buildfiles.SearchedText;
import io.github.dockerfilestages.buildfiles.commands.BuildLine;
import io.github.dockerfilestages.buildfiles.commands.ShellCommands;
import io.github.dockerfilestages.buildfiles.commands.ShellScope;
import io.github.dockerfilestages.syntax.ParsedTree;
import io.github.dockerfilestages.syntax.Value;
import io.github.dockerfilestages.syntax.yaml.YamlReader;
import io.github.dockerfilestages.text.SourceText;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads the pipelines of GitLab and the files that they include: the scripts of the jobs contain commands. A pipeline
 * may include any file; read are only those whose name or folder shows that they are meant for it.
 *
 * @see <a href="https://docs.gitlab.com/ci/yaml/#script">Script</a>
 * @see <a href="https://docs.gitlab.com/ci/yaml/includes/">Includes</a>
 */
public final class GitLabReader implements BuildFileReader {
    private static final FilePatterns FILES = FilePatterns.of(
            "**/*gitlab-ci*.{yaml,yml}",
            "**/{.gitlab,gitlab}/**/*.{yaml,yml}",
            "**/{.gitlab-ci,gitlab-ci}/**/*.{yaml,yml}",
            "**/{.gitlab-ci.d,gitlab-ci.d}/**/*.{yaml,yml}");

    @Override
    public FilePatterns files() {
        return FILES;
    }

    @Override
    public boolean mayHoldBuild(String content) {
        return content.contains("include") || ShellCommands.mayHoldBuild(content);
    }

    /** In a pipeline, {@code stage} means one of its steps. */
    @Override
    public List<NameMention> mentions(SearchedText text) {
        return NameMention.ofTargetsIn(text);
    }

    @Override
    public BuildFile read(String path, SourceText text) {
        ParsedTree file = YamlReader.read(text);
        List<FileCall> calls = file.tree().items().stream()
                .flatMap(document -> Stream.concat(
                        GitLabPipeline.includes(document),
                        GitLabPipeline.children(document).map(ChildPipeline::path)))
                .map(included -> FileCall.part(BuildKind.GITLAB, included))
                .toList();
        return new BuildFile(builds(List.of(new PlacedText(text, 0))), file.warning(text))
                .with(new Connections(Map.of(), Set.of(), calls, StartedBy.ITSELF));
    }

    /**
     * The builds of a pipeline together with the files that it includes, whatever their names.
     *
     * @param texts in the order in which they are merged; the last is that of the pipeline
     */
    public static List<Build> builds(List<PlacedText> texts) {
        return builds(GitLabJobs.of(GitLabPipeline.of(texts), List.of()));
    }

    /**
     * The same for a pipeline that another one starts.
     *
     * @param parent the offset at which the text of the other one is placed
     */
    public static List<Build> builds(List<PlacedText> texts, ChildPipeline child, int parent) {
        return builds(GitLabJobs.of(
                GitLabPipeline.of(texts), List.of(child.variables().shifted(parent))));
    }

    /** The pipelines that the jobs of a pipeline start. */
    public static List<ChildPipeline> children(SourceText text) {
        return text.content().contains("trigger")
                ? YamlReader.read(text).tree().items().stream()
                        .flatMap(GitLabPipeline::children)
                        .toList()
                : List.of();
    }

    private static List<Build> builds(GitLabJobs jobs) {
        List<Build> builds = builds(jobs.scopes()).distinct().toList();
        Set<Optional<Value>> used = builds.stream().map(Build::target).collect(Collectors.toSet());
        Stream<Build> unused = builds(jobs.replaced())
                .filter(build -> !used.contains(build.target()))
                .filter(build -> build.target().filter(Value::isKnown).isPresent());
        return Stream.concat(builds.stream(), unused.distinct()).toList();
    }

    private static Stream<Build> builds(Collection<ShellScope> scopes) {
        return scopes.stream()
                .flatMap(scope ->
                        ShellCommands.find(scope.texts(), BuildLine.CommandSource.of(BuildKind.GITLAB), scope.given())
                                .stream());
    }

    /** The paths of the files that a pipeline, or a part of one, includes. */
    public static List<String> includes(SourceText text) {
        return YamlReader.read(text).tree().items().stream()
                .flatMap(GitLabPipeline::includes)
                .toList();
    }
}
