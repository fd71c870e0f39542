package io.github.dockerfilestages.project.builds;

import io.github.dockerfilestages.buildfiles.Build;
import io.github.dockerfilestages.buildfiles.BuildArgument;
import io.github.dockerfilestages.project.files.DockerfileId;
import io.github.dockerfilestages.project.files.FilePath;
import io.github.dockerfilestages.stages.SelectedBase;
import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.stages.StageName;
import io.github.dockerfilestages.stages.StageTable;
import io.github.dockerfilestages.syntax.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A value in a build file that names a stage of a Dockerfile.
 *
 * @param file the build file
 * @param dockerfile the Dockerfile that is built
 * @param isSure whether this is certainly the Dockerfile, so that an unknown name is an error
 * @param argument whose value it is, if it names the stage through a variable of a FROM
 */
public record BuildTarget(
        FilePath file,
        Build.BuildKind kind,
        Role role,
        Value value,
        DockerfileId dockerfile,
        By by,
        boolean isSure,
        Optional<PassedArgument> argument) {

    /** The value of a build argument that may make a FROM of the Dockerfile name a stage. */
    public static BuildTarget of(PassedArgument argument, Value value, DockerfileId dockerfile) {
        boolean isSure = argument.by() == By.PATH && value.isLiteral() && argument.isPathSure();
        return new BuildTarget(
                argument.file(),
                argument.kind(),
                Role.ARGUMENT,
                value,
                dockerfile,
                argument.by(),
                isSure,
                Optional.of(argument));
    }

    /**
     * The stage that the value names, ignoring case; if several stages have the name, the last one. An index does not
     * name a stage here.
     */
    public Optional<Stage> stageIn(StageTable table) {
        if (!value.isKnown()) {
            return Optional.empty();
        }
        return argument.isPresent()
                ? bases(table).stream().flatMap(base -> base.stage().stream()).findFirst()
                : table.lastNamed(value.text());
    }

    /** The bases that the value changes; only that of a build argument changes any. */
    public List<SelectedBase> bases(StageTable table) {
        return argument.map(passed -> passed.selected(table)).orElse(List.of());
    }

    /**
     * The value that names the stage after it gets another name; empty if no value can. Build targets ignore case; a
     * build context and a base must be lowercase.
     */
    public Optional<String> valueFor(String newName, StageTable table) {
        return switch (role) {
            case TARGET, CACHE_FILTER -> Optional.of(newName);
            case CONTEXT -> Optional.of(StageName.normalized(newName));
            case ARGUMENT ->
                bases(table).stream()
                        .filter(base -> base.stage().isPresent())
                        .findFirst()
                        .flatMap(SelectedBase::frame)
                        .flatMap(frame -> frame.valueFor(StageName.normalized(newName)));
        };
    }

    /** Written by hand: the first call of a generated one costs ten milliseconds. */
    @Override
    public int hashCode() {
        return 31 * file.hashCode() + value.hashCode();
    }

    /** The role of the value in the build. */
    public enum Role {
        /** The stage is built. */
        TARGET,
        /** The stage must not come from the cache. */
        CACHE_FILTER,
        /** A named context replaces it. */
        CONTEXT,
        /** The value of a build argument, with which a FROM names it. */
        ARGUMENT
    }

    /** How the Dockerfile was found. */
    public enum By {
        PATH("path"),
        NAME("name");

        private final String jsonName;

        By(String jsonName) {
            this.jsonName = jsonName;
        }

        public String jsonName() {
            return jsonName;
        }
    }

    /**
     * A build argument that a build file passes to a Dockerfile.
     *
     * @param file the build file
     * @param argument one of {@code all}
     * @param all the arguments that are passed together with it
     * @param by how the Dockerfile was found
     * @param isPathSure whether the folder to which its path is relative is known
     */
    public record PassedArgument(
            FilePath file,
            Build.BuildKind kind,
            BuildArgument argument,
            List<BuildArgument> all,
            By by,
            boolean isPathSure) {

        public String name() {
            return argument.name();
        }

        public Optional<Value> value() {
            return argument.value();
        }

        /** The bases that have another value because of this argument. */
        public List<SelectedBase> selected(StageTable table) {
            Map<String, String> passed = new HashMap<>();
            all.forEach(other ->
                    other.value().filter(Value::isKnown).ifPresent(value -> passed.put(other.name(), value.text())));
            value().filter(Value::isKnown).ifPresent(value -> passed.put(name(), value.text()));
            return table.selection().of(name(), passed);
        }
    }

    /** A target that is computed. */
    public record ComputedTarget(FilePath file, Value value) {}

    /** The target of a build whose Dockerfile is not known. */
    public record LostTarget(FilePath file, Value value) {}
}
