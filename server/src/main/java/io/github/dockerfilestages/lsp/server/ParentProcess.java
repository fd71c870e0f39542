package io.github.dockerfilestages.lsp.server;

import java.util.Optional;

/** Waits for the end of the client's process. */
final class ParentProcess {
    private ParentProcess() {}

    /** Calls {@code gone} when the process ends, or at once if it does not exist. */
    static void watch(long pid, Runnable gone) {
        if (pid == ProcessHandle.current().pid()) {
            return;
        }
        Optional<ProcessHandle> parent = ProcessHandle.of(pid);
        if (parent.isPresent()) {
            var unused = parent.get().onExit().thenRun(gone);
        } else {
            gone.run();
        }
    }
}
