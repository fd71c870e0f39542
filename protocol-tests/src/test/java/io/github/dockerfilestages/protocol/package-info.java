/**
 * Black box tests of the packaged server.
 *
 * <p>The server is a process here: it is started through its launcher, spoken to over its pipes, and nothing in this
 * module knows one of its classes. {@code fixture} turns marked texts into positions and answers back into marked
 * texts, {@code harness} starts and speaks, {@code metamodel} holds every message against the protocol's own
 * description, {@code recorded} reads what real editors sent. The tests stand beside them, one file per method or area:
 * {@code lifecycle}, {@code documents}, {@code features}, {@code editors} and {@code commandline}; {@code realeditors}
 * runs on demand only.
 */
package io.github.dockerfilestages.protocol;
