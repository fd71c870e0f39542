package io.github.dockerfilestages.web.compiler;

import java.util.List;
import org.teavm.model.ClassHolder;
import org.teavm.model.MethodHolder;
import org.teavm.vm.spi.TeaVMHost;
import org.teavm.vm.spi.TeaVMPlugin;

/** Lets the class library ask a host for files: the compiler finds this class as a service. */
public final class HostedFiles implements TeaVMPlugin {
    private static final String SYSTEMS = "java.nio.file.FileSystems";
    private static final String HOSTED = "java.nio.file.HostedFileSystems";

    @Override
    public void install(TeaVMHost host) {
        host.add((type, context) -> {
            if (type.getName().equals(SYSTEMS)) {
                replace(type);
            }
        });
    }

    private static void replace(ClassHolder type) {
        type.setParent(HOSTED);
        for (MethodHolder method : List.copyOf(type.getMethods())) {
            if (method.getName().equals("getDefault")) {
                type.removeMethod(method);
            }
        }
    }
}
