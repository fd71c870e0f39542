package io.github.dockerfilestages.cli.console;

import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
public final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"dockerfile-stages " + ProgramVersion.current()};
    }
}
