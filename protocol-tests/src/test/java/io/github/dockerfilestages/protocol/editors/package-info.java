/** Sessions of real editors, played again as they were recorded. */
package io.github.dockerfilestages.protocol.editors;
