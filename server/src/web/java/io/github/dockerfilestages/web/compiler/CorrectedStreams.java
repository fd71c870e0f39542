package io.github.dockerfilestages.web.compiler;

import java.util.List;
import org.teavm.model.ClassHolder;
import org.teavm.model.MethodHolder;
import org.teavm.vm.spi.TeaVMHost;
import org.teavm.vm.spi.TeaVMPlugin;

/** Corrects {@code Stream.distinct} of TeaVM's class library as it is compiled: the compiler finds this class as a service. */
public final class CorrectedStreams implements TeaVMPlugin {
    private static final String DISTINCT = "java.util.stream.impl.DistinctStreamImpl";
    private static final String CORRECTED = "java.util.stream.impl.DistinctElements";

    @Override
    public void install(TeaVMHost host) {
        host.add((type, context) -> {
            if (type.getName().equals(DISTINCT)) {
                correct(type);
            }
        });
    }

    private static void correct(ClassHolder type) {
        type.setParent(CORRECTED);
        for (MethodHolder method : List.copyOf(type.getMethods())) {
            if (method.getName().equals("wrap")) {
                type.removeMethod(method);
            }
        }
    }
}
