/**
 * Black-box tests of the packaged server.
 *
 * <p>The server is a process: the tests start it through its launcher and communicate over its pipes, and nothing in
 * this module uses one of its classes. {@code fixture} turns marked texts into positions and answers back into marked
 * texts, {@code harness} starts servers and sends messages, {@code metamodel} checks every message against the
 * protocol's own description, {@code recorded} reads what real editors have sent. Next to them are the tests, one file
 * per method or area: {@code lifecycle}, {@code documents}, {@code features}, {@code editors} and {@code commandline};
 * {@code realeditors} runs on demand only.
 */
package io.github.dockerfilestages.protocol;
