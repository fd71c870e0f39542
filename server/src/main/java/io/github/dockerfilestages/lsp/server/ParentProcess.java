package io.github.dockerfilestages.lsp.server;

import java.util.Optional;

/** Waits for the death of the process that a client says it is. */
final class ParentProcess {
    private ParentProcess() {}

    /** Has {@code gone} run when the process ends; at once when there is no such process. */
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
