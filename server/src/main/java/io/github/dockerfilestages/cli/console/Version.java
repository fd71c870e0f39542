package io.github.dockerfilestages.cli.console;

import picocli.CommandLine.IVersionProvider;

/** Prints the output of {@code --version}. */
public final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"dockerfile-stages " + ProgramVersion.current()};
    }
}
