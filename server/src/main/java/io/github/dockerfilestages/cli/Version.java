package io.github.dockerfilestages.cli;

import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"dockerfile-stages " + ProgramVersion.current()};
    }
}
