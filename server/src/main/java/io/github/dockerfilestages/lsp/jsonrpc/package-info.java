/**
 * JSON-RPC 2.0 over a byte stream: frames, messages, and the handlers by method. Does not know what the methods mean.
 *
 * <p>LSP4J provides the message types and their JSON. Frames, dispatch and cancellation are our own, because LSP4J's
 * reader loses the frame boundaries after an invalid body, and its endpoint answers errors with stack traces. One
 * thread reads; it applies notifications in order, and takes a snapshot of the state for each request. {@link
 * io.github.dockerfilestages.lsp.jsonrpc.Workers} compute and write the answers. The reading thread does so only for
 * requests that start or end a session, and while the queue of the workers is full.
 */
@NullMarked
package io.github.dockerfilestages.lsp.jsonrpc;

import org.jspecify.annotations.NullMarked;
