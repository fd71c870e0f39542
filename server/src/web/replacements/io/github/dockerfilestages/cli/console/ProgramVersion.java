package io.github.dockerfilestages.cli.console;

import io.github.dockerfilestages.web.command.HostDisk;

/** The class of this name, where there is neither a jar nor a module. */
public final class ProgramVersion {
    private ProgramVersion() {}

    public static String current() {
        return HostDisk.version();
    }
}
