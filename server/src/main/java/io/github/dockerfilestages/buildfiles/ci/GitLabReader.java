package io.github.dockerfilestages.buildfiles.ci;

import io.github.dockerfilestages.buildfiles.Build;
import io.github.dockerfilestages.buildfiles.Build.BuildKind;
import io.github.dockerfilestages.buildfiles.BuildFile;
import io.github.dockerfilestages.buildfiles.BuildFileReader;
import io.github.dockerfilestages.buildfiles.FilePatterns;
import io.github.dockerfilestages.buildfiles.NameMention;
import io.github.dockerfilestages.buildfiles.commands.BuildLine;
import io.github.dockerfilestages.buildfiles.commands.ShellCommands;
import io.github.dockerfilestages.syntax.ParsedTree;
import io.github.dockerfilestages.syntax.yaml.YamlReader;
import io.github.dockerfilestages.text.SourceText;
import java.util.List;

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
        return ShellCommands.mayHoldBuild(content);
    }

    /** In a pipeline, {@code stage} means one of its steps. */
    @Override
    public List<NameMention> mentions(SourceText text) {
        return NameMention.ofTargetsIn(text);
    }

    @Override
    public BuildFile read(String path, SourceText text) {
        ParsedTree file = YamlReader.read(text);
        List<Build> builds = file.tree().items().stream()
                .flatMap(document -> GitLabJobs.scopes(document).stream())
                .flatMap(scope ->
                        ShellCommands.find(scope.texts(), BuildLine.CommandSource.of(BuildKind.GITLAB), scope.given())
                                .stream())
                .distinct()
                .toList();
        return new BuildFile(builds, file.warning(text));
    }
}
