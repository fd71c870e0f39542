/** The program as one module, including its libraries, so that it can be linked into its own runtime. */
module io.github.dockerfilestages {
    // To start the server of the tour with the same Java and options.
    requires java.management;
    // Gson and LSP4J can use these, but do not need them.
    requires static java.logging;
    requires static java.sql;
    requires static jdk.unsupported;
}
