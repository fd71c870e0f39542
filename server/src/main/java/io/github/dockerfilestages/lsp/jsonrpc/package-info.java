/**
 * JSON-RPC 2.0 over a byte stream: frames, messages, and who is called for which method. Knows nothing of what the
 * methods mean.
 *
 * <p>LSP4J gives the message types and their JSON; frames, dispatch and cancellation are our own, because its stock
 * reader loses framing after a bad body and its endpoint answers faults with stack traces. One thread reads; it applies
 * notifications in order, and captures for each request what the request is about. Answers are computed and written by
 * {@link io.github.dockerfilestages.lsp.jsonrpc.Workers}. The reading thread does so only for requests that begin or end a
 * session, and while the queue of the workers is full.
 */
@NullMarked
package io.github.dockerfilestages.lsp.jsonrpc;

import org.jspecify.annotations.NullMarked;
