/**
 * The client side: starts the packaged server, frames and records messages, answers the server's requests, and gives
 * tests a session with open documents. Every message that arrives is checked against the meta model.
 */
package io.github.dockerfilestages.protocol.harness;
