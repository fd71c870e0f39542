/** The program as one module, its libraries included, so that it can be linked into a runtime of its own. */
module io.github.dockerfilestages {
    // Of which Java the tour has been started with.
    requires java.management;
    // Asked for by Gson and LSP4J, and done without.
    requires static java.logging;
    requires static java.sql;
    requires static jdk.unsupported;
}
