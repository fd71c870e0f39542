package io.github.dockerfilestages.buildfiles.github;

import io.github.dockerfilestages.buildfiles.Build;
import io.github.dockerfilestages.buildfiles.Build.BuildKind;
import io.github.dockerfilestages.buildfiles.BuildFile;
import io.github.dockerfilestages.buildfiles.BuildFileReader;
import io.github.dockerfilestages.buildfiles.Connections;
import io.github.dockerfilestages.buildfiles.Connections.StartedBy;
import io.github.dockerfilestages.buildfiles.FileCall;
import io.github.dockerfilestages.buildfiles.FilePatterns;
import io.github.dockerfilestages.buildfiles.GivenValues;
import io.github.dockerfilestages.buildfiles.commands.BuildLine;
import io.github.dockerfilestages.buildfiles.commands.ShellCommands;
import io.github.dockerfilestages.buildfiles.commands.ShellScope;
import io.github.dockerfilestages.buildfiles.github.WorkflowScope.WorkflowPath;
import io.github.dockerfilestages.syntax.ParsedTree;
import io.github.dockerfilestages.syntax.Tree;
import io.github.dockerfilestages.syntax.shell.ShellText;
import io.github.dockerfilestages.syntax.windows.PowerShellText;
import io.github.dockerfilestages.syntax.windows.WindowsAssignments;
import io.github.dockerfilestages.syntax.yaml.YamlReader;
import io.github.dockerfilestages.text.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads the workflows and actions of GitHub: a step that uses an action which builds an image is a build, a job or step
 * that uses a workflow or action of the same repository may be one, and scripts contain commands.
 *
 * @see <a href="https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax">Workflow syntax</a>
 */
public final class WorkflowReader implements BuildFileReader {
    private static final FilePatterns FILES =
            FilePatterns.of("**/.github/workflows/*.{yaml,yml}", "**/action.{yaml,yml}");

    @Override
    public FilePatterns files() {
        return FILES;
    }

    @Override
    public boolean mayHoldBuild(String content) {
        return content.contains("target") || content.contains("uses: ./") || ShellCommands.mayHoldBuild(content);
    }

    @Override
    public BuildFile read(String path, SourceText text) {
        return read(path, text, GivenValues.NONE);
    }

    @Override
    public BuildFile read(String path, SourceText text, GivenValues given) {
        ParsedTree file = YamlReader.read(text);
        var steps = new StepBuilds(path);
        var jobs = new WorkflowJobs(text.content(), given);
        List<Build> builds = file.tree().items().stream()
                .flatMap(document -> builds(document, jobs, steps))
                .toList();
        return new BuildFile(builds, file.warning(text)).with(connections(file.tree(), builds, steps.calls()));
    }

    /** A file that builds nothing, by itself or by others, concerns no other. */
    private static Connections connections(Tree file, List<Build> builds, List<FileCall> calls) {
        return builds.isEmpty() && calls.isEmpty()
                ? Connections.NONE
                : new Connections(
                        Map.of(),
                        Set.of(),
                        calls,
                        file.items().stream()
                                .map(WorkflowInputs::startOf)
                                .findFirst()
                                .orElse(StartedBy.ITSELF));
    }

    /** The builds of the jobs of a workflow, or of the steps of an action. */
    private static Stream<Build> builds(Tree document, WorkflowJobs jobs, StepBuilds steps) {
        RunDefaults defaults = RunDefaults.NONE.in(document);
        return jobs.in(document).flatMap(job -> builds(job, defaults.in(job.tree()), steps));
    }

    private static Stream<Build> builds(WorkflowJob job, RunDefaults defaults, StepBuilds steps) {
        var builds = new ArrayList<Build>();
        job.builds(job.tree(), scope -> steps.of(job.tree(), scope)).forEach(builds::add);
        var checkouts = new Checkouts();
        job.steps().forEach(step -> {
            checkouts.follow(step);
            job.builds(step, scope -> Stream.concat(steps.of(step, scope), commands(step, defaults.with(step), scope)))
                    .flatMap(checkouts::placed)
                    .forEach(builds::add);
        });
        return builds.stream();
    }

    private static Stream<Build> commands(Tree step, RunDefaults settings, WorkflowScope scope) {
        return step.field("run").flatMap(Tree::asText).flatMap(script -> settings.read(script, scope)).stream()
                .flatMap(script ->
                        settings.folders(scope).stream().flatMap(folder -> commands(script, folder, scope).stream()));
    }

    private static List<Build> commands(ShellScope script, WorkflowPath folder, WorkflowScope scope) {
        boolean isSure = scope.isReached()
                && folder.isSure()
                && folder.value().filter(path -> !path.isKnown()).isEmpty();
        return ShellCommands.find(
                script.texts(),
                new BuildLine.CommandSource(BuildKind.GITHUB_RUN, folder.value(), isSure),
                script.given());
    }

    /** The shell and the folder of a script, if they are given in the workflow or the job. */
    private record RunDefaults(Optional<Tree.Text> shell, Optional<Tree.Text> folder) {
        private static final RunDefaults NONE = new RunDefaults(Optional.empty(), Optional.empty());
        private static final Pattern POWER_SHELL = Pattern.compile("(\\S*/)?(pwsh|powershell)( .*)?");
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

        /** The folders in which a script may run. */
        List<WorkflowPath> folders(WorkflowScope scope) {
            return folder.map(scope::paths).orElse(List.of(WorkflowPath.NONE));
        }

        /** What a shell reads, with its variables; absent for a script in another language. */
        Optional<ShellScope> read(Tree.Text script, WorkflowScope scope) {
            var text = new ShellText(script.text(), script.offsets());
            if (isShell()) {
                return Optional.of(new ShellScope(List.of(text), ScriptVariables.of(script, scope)));
            }
            return shell.filter(name -> POWER_SHELL.matcher(name.text()).matches())
                    .map(name -> text.translated(powerShell -> PowerShellText.translate(powerShell.text())))
                    .map(translated ->
                            new ShellScope(List.of(translated), WindowsAssignments.ofPowerShell(translated)));
        }

        /** Whether the script is for a shell like {@code sh}, which is the default. */
        boolean isShell() {
            return shell.map(text -> SHELL.matcher(text.text()).matches()).orElse(true);
        }
    }
}
