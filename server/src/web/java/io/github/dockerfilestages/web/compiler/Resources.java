package io.github.dockerfilestages.web.compiler;

import org.teavm.classlib.ResourceSupplier;
import org.teavm.classlib.ResourceSupplierContext;

/** Names the resources that the compiled engine contains: the compiler finds this class as a service. */
public final class Resources implements ResourceSupplier {
    @Override
    public String[] supplyResources(ResourceSupplierContext context) {
        return new String[] {"io/github/dockerfilestages/ide/official-images.txt"};
    }
}
