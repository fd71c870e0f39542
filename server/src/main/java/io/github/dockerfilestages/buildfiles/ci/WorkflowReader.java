package io.github.dockerfilestages.buildfiles.ci;

import io.github.dockerfilestages.buildfiles.Build;
import io.github.dockerfilestages.buildfiles.Build.BuildKind;
import io.github.dockerfilestages.buildfiles.BuildFile;
import io.github.dockerfilestages.buildfiles.BuildFileReader;
import io.github.dockerfilestages.buildfiles.FilePatterns;
import io.github.dockerfilestages.buildfiles.commands.ShellCommands;
import io.github.dockerfilestages.syntax.ParsedTree;
import io.github.dockerfilestages.syntax.Tree;
import io.github.dockerfilestages.syntax.Value;
import io.github.dockerfilestages.syntax.shell.ShellText;
import io.github.dockerfilestages.syntax.yaml.YamlReader;
import io.github.dockerfilestages.text.SourceText;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads the workflows and actions of GitHub: a step that uses {@code docker/build-push-action} is a build, and the
 * scripts of other steps contain commands.
 *
 * @see <a href="https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax">Workflow syntax</a>
 */
public final class WorkflowReader implements BuildFileReader {
    private static final FilePatterns FILES =
            FilePatterns.of("**/.github/workflows/*.{yaml,yml}", "**/action.{yaml,yml}");
    private static final Pattern BUILD_ACTION =
            Pattern.compile("docker/build-push-action(@.*)?", Pattern.CASE_INSENSITIVE);

    @Override
    public FilePatterns files() {
        return FILES;
    }

    @Override
    public boolean mayHoldBuild(String content) {
        return ShellCommands.mayHoldBuild(content);
    }

    @Override
    public BuildFile read(String path, SourceText text) {
        ParsedTree file = YamlReader.read(text);
        List<Build> builds =
                file.tree().items().stream().flatMap(WorkflowReader::builds).toList();
        return new BuildFile(builds, file.warning(text));
    }

    /** The builds of the jobs of a workflow, or of the steps of an action. */
    private static Stream<Build> builds(Tree document) {
        RunDefaults defaults = RunDefaults.NONE.in(document);
        Stream<Tree> jobs = document.field("jobs").stream()
                .flatMap(all -> all.fields().stream())
                .map(Tree.Field::value);
        return Stream.concat(jobs, document.field("runs").stream()).flatMap(job -> builds(job, defaults.in(job)));
    }

    private static Stream<Build> builds(Tree job, RunDefaults defaults) {
        return job.field("steps").stream()
                .flatMap(steps -> steps.items().stream())
                .flatMap(step -> Stream.concat(
                        usesBuildAction(step)
                                ? Stream.of(BuildActionInputs.of(step).build())
                                : Stream.empty(),
                        commands(step, defaults).stream()));
    }

    private static boolean usesBuildAction(Tree step) {
        return step.field("uses")
                .flatMap(Tree::asText)
                .filter(uses -> BUILD_ACTION.matcher(uses.text().strip()).matches())
                .isPresent();
    }

    private static List<Build> commands(Tree step, RunDefaults defaults) {
        RunDefaults settings = defaults.with(step);
        return step.field("run")
                .flatMap(Tree::asText)
                .filter(script -> settings.isShell())
                .map(script -> ShellCommands.find(
                        new ShellText(script.text(), script.offsets()), BuildKind.GITHUB_RUN, settings.folderValue()))
                .orElse(List.of());
    }

    /** The shell and the folder of a script, if they are given in the workflow or the job. */
    private record RunDefaults(Optional<Tree.Text> shell, Optional<Tree.Text> folder) {
        private static final RunDefaults NONE = new RunDefaults(Optional.empty(), Optional.empty());
        private static final Pattern SHELL = Pattern.compile("(\\S*/)?(env +)?(ba|da|k|z)?sh( .*)?|.*\\$\\{\\{.*");

        /** These defaults, overridden by those of a workflow or job inside. */
        RunDefaults in(Tree owner) {
            return owner.field("defaults")
                    .flatMap(defaults -> defaults.field("run"))
                    .map(this::with)
                    .orElse(this);
        }

        RunDefaults with(Tree settings) {
            return new RunDefaults(
                    settings.field("shell").flatMap(Tree::asText).or(() -> shell),
                    settings.field("working-directory").flatMap(Tree::asText).or(() -> folder));
        }

        /** Whether the script is for a shell like {@code sh}, which is the default. */
        boolean isShell() {
            return shell.map(text -> SHELL.matcher(text.text()).matches()).orElse(true);
        }

        Optional<Value> folderValue() {
            return folder.flatMap(GitHubExpressions::value);
        }
    }
}
