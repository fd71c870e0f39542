/** Replays of recorded sessions of real editors. */
package io.github.dockerfilestages.protocol.editors;
