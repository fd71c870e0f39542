package io.github.dockerfilestages.buildfiles.github;

import io.github.dockerfilestages.buildfiles.Build;
import io.github.dockerfilestages.buildfiles.Build.BuildKind;
import io.github.dockerfilestages.syntax.Tree;
import io.github.dockerfilestages.syntax.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where the steps of a job have put repositories. A Dockerfile in a folder with another repository is none of this one,
 * even if both have a file at the same path.
 *
 * @see <a href="https://github.com/actions/checkout#usage">Inputs of the action</a>
 */
final class Checkouts {
    private static final Pattern ACTION = Pattern.compile("actions/checkout(?:@.*)?");

    /** A repository by its name; an expression is mostly this one, or a fork of it. */
    private static final Pattern NAME = Pattern.compile("[\\w.-]+/[\\w.-]+");

    private static final String TOP = "";

    /** Whether another repository is in a folder, by the path of the folder. */
    private final Map<String, Boolean> others = new LinkedHashMap<>();

    /** Reads what comes before the next step. */
    void follow(Tree step) {
        boolean isCheckout = step.field("uses")
                .flatMap(Tree::asText)
                .filter(uses -> ACTION.matcher(uses.text()).matches())
                .isPresent();
        if (isCheckout) {
            ActionInputs inputs = ActionInputs.of(step);
            String folder = inputs.text("path").map(path -> normal(path.text())).orElse(TOP);
            others.put(
                    folder,
                    inputs.text("repository")
                            .filter(repository ->
                                    NAME.matcher(repository.text()).matches())
                            .isPresent());
        }
    }

    /** The build, without its place if that is in another repository; nothing if it has no target either. */
    Stream<Build> placed(Build build) {
        return !others.containsValue(true) || !isOfOther(build)
                ? Stream.of(build)
                : build.target().map(target -> Build.elsewhere(build.kind(), target)).stream();
    }

    private boolean isOfOther(Build build) {
        boolean isOnServer = build.kind() == BuildKind.GITHUB && build.context().isEmpty();
        return !isOnServer && isOther(normal(text(build.folder()) + "/" + text(build.context())));
    }

    /** Whether the nearest repository at or above a folder is another one. */
    private boolean isOther(String folder) {
        String nearest = folder;
        while (!others.containsKey(nearest) && !nearest.isEmpty()) {
            nearest = nearest.substring(0, Math.max(0, nearest.lastIndexOf('/')));
        }
        return others.getOrDefault(nearest, false);
    }

    private static String text(Optional<Value> path) {
        return path.filter(Value::isKnown).map(Value::text).orElse(TOP);
    }

    /** A path without what means the same folder, and without steps back. */
    private static String normal(String path) {
        var names = new ArrayList<String>();
        for (String name : path.split("/", -1)) {
            if (!name.equals("..")) {
                names.add(name);
            } else if (!names.isEmpty()) {
                names.remove(names.size() - 1);
            }
            names.removeIf(part -> part.isEmpty() || part.equals("."));
        }
        return String.join("/", names);
    }
}
