/**
 * The other side of the pipe: starts the packaged server, frames and records messages, answers what the server asks,
 * and gives tests a session with open documents. Every message that arrives is held against the meta model.
 */
package io.github.dockerfilestages.protocol.harness;
