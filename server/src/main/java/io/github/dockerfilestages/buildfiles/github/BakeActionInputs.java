package io.github.dockerfilestages.buildfiles.github;

import io.github.dockerfilestages.buildfiles.BakeSetting;
import io.github.dockerfilestages.buildfiles.Build;
import io.github.dockerfilestages.buildfiles.Build.BuildKind;
import io.github.dockerfilestages.buildfiles.Build.PathCertainty;
import io.github.dockerfilestages.buildfiles.BuildArgument;
import io.github.dockerfilestages.syntax.Tree;
import io.github.dockerfilestages.syntax.Value;
import io.github.dockerfilestages.syntax.Value.Certainty;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The inputs of {@code docker/bake-action}: {@code set} replaces attributes of the targets of a bake file.
 *
 * @param up the path from the folder of the workflow to the repository, with a slash at its end
 * @see <a href="https://github.com/docker/bake-action#inputs">Inputs</a>
 */
record BakeActionInputs(ActionInputs inputs, WorkflowScope scope, String up) {
    private static final Pattern ACTION = Pattern.compile("[^/]+/bake-action(@.*)?", Pattern.CASE_INSENSITIVE);
    private static final String DEFAULT_FILE = "docker-bake.hcl";

    static boolean isFor(String action) {
        return ACTION.matcher(action).matches();
    }

    /** The builds whose target is replaced. */
    Stream<Build> builds() {
        return inputs.items("set", ActionInputs.LINE).flatMap(this::builds);
    }

    private Stream<Build> builds(Tree.Text line) {
        Optional<BakeSetting> setting = BakeSetting.of(line.text());
        return setting.stream().flatMap(known -> {
            Tree.Text value = line.slice(known.valueStart(), line.text().length());
            return scope.names(value).stream()
                    .flatMap(written -> parents(known, line).map(parent -> build(known, parent, written)));
        });
    }

    /** The bake targets that a pattern means, as far as the step says; one list for each build. */
    private Stream<List<Value>> parents(BakeSetting setting, Tree.Text line) {
        Tree.Text name = line.slice(0, setting.target().length());
        if (!setting.isForSeveral()) {
            return Stream.of(List.of(name.as(Certainty.LITERAL)));
        }
        List<List<Value>> chosen = inputs.items("targets", ActionInputs.ITEM)
                .flatMap(target -> scope.names(target).stream())
                .flatMap(Optional::stream)
                .filter(Value::isKnown)
                .filter(target -> setting.isFor(target.text()))
                .map(List::of)
                .toList();
        String others = setting.isForAll() ? BakeSetting.DEFAULT_TARGET : setting.target();
        return chosen.isEmpty()
                ? Stream.of(List.of(new Value(others, name.range(), Certainty.LITERAL)))
                : chosen.stream();
    }

    private Build build(BakeSetting setting, List<Value> parents, Optional<Value> value) {
        return Build.of(BuildKind.GITHUB_BAKE)
                .parents(parents)
                .parentFile(Optional.of(file(parents.get(0))))
                .target(setting.argument().isPresent() ? Optional.empty() : value)
                .folder(folder())
                .arguments(setting.argument().stream()
                        .map(argument -> new BuildArgument(argument, value))
                        .toList())
                .certainty(scope.isReached() ? PathCertainty.SURE : PathCertainty.UNSURE)
                .build();
    }

    /** The bake file; of several ones the first, which the others override. */
    private Value file(Value place) {
        String folder =
                folder().filter(Value::isKnown).map(value -> value.text() + "/").orElse("");
        String file = inputs.items("files", ActionInputs.ITEM)
                .findFirst()
                .map(Tree.Text::text)
                .orElse(DEFAULT_FILE);
        return new Value(up + folder + file, place.range(), Certainty.DEFAULT);
    }

    private Optional<Value> folder() {
        return inputs.first(List.of("source", "workdir")).flatMap(scope::onlyPath);
    }
}
