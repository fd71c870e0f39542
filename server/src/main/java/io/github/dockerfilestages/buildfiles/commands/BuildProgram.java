package io.github.dockerfilestages.buildfiles.commands;

import io.github.dockerfilestages.syntax.shell.ShellText;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The programs that build a Dockerfile, distinguished by their command lines. */
enum BuildProgram {
    /** {@code docker build} and programs with the same command line. */
    DOCKER {
        @Override
        boolean takesValue(String option) {
            return DOCKER_OPTIONS_WITH_VALUE.contains(option);
        }

        @Override
        BuildLine read(CommandArguments arguments, ShellText source) {
            return DockerLine.read(arguments, source);
        }
    },
    /** {@code podman build} and {@code buildah build}, which look for a {@code Containerfile} first. */
    PODMAN {
        @Override
        boolean takesValue(String option) {
            return DOCKER.takesValue(option);
        }

        @Override
        BuildLine read(CommandArguments arguments, ShellText source) {
            return DOCKER.read(arguments, source).withDefaultNames(CONTAINERFILE_FIRST);
        }
    },
    /** The executor of kaniko, which only has options. */
    KANIKO {
        @Override
        boolean takesValue(String option) {
            return true;
        }

        @Override
        BuildLine read(CommandArguments arguments, ShellText source) {
            return KanikoLine.read(arguments, source);
        }
    },
    /** {@code buildctl build}, which only has options. */
    BUILDCTL {
        @Override
        boolean takesValue(String option) {
            return true;
        }

        @Override
        BuildLine read(CommandArguments arguments, ShellText source) {
            return BuildctlLine.read(arguments, source);
        }
    };

    /**
     * The options of docker, buildx, podman, buildah and nerdctl. No name takes a value in one of them and none in
     * another.
     */
    private static final Set<String> DOCKER_OPTIONS_WITH_VALUE =
            Set.of(("f t o m c v add-host allow annotation arch attest authfile blkio-weight build-arg build-arg-file"
                            + " build-context builder buildkit-host cache-from cache-to cache-ttl call cap-add cap-drop"
                            + " cert-dir cgroup-parent cgroupns cni-config-path cni-plugin-path cpp-flag cpu-period"
                            + " cpu-quota cpu-shares cpuset-cpus cpuset-mems creds decryption-key device dns dns-option"
                            + " dns-search env file format from group-add hooks-dir iidfile ignorefile invoke ipc"
                            + " isolation jobs label layer-label logfile manifest memory memory-swap metadata-file"
                            + " network no-cache-filter os os-feature os-version output pid platform policy print"
                            + " progress provenance ref resource retry retry-delay root runtime runtime-flag sbom secret"
                            + " security-opt shm-size sign-by source-date-epoch ssh storage-opt tag target timestamp"
                            + " ulimit unsetannotation unsetenv unsetlabel userns userns-gid-map userns-gid-map-group"
                            + " userns-uid-map userns-uid-map-user uts variant volume")
                    .split(" "));

    private static final List<String> CONTAINERFILE_FIRST = List.of("Containerfile", "Dockerfile");

    /** The program with the command line of docker that a word names. */
    static BuildProgram named(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return lower.contains("podman") || lower.contains("buildah") ? PODMAN : DOCKER;
    }

    /** Whether an option, named without its dashes, is followed by its value. */
    abstract boolean takesValue(String option);

    /** The build that its arguments describe. */
    abstract BuildLine read(CommandArguments arguments, ShellText source);
}
