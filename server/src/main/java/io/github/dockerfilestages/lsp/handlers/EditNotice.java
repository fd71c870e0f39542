package io.github.dockerfilestages.lsp.handlers;

import io.github.dockerfilestages.lsp.protocol.Client;
import io.github.dockerfilestages.lsp.protocol.ClientProfile;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.lsp4j.MessageType;

/**
 * The one message to the user about an edit, whatever it has to report.
 *
 * @param left the places that may be meant and that the edit leaves as they are
 * @param omission a sentence about files that the edit leaves out
 */
record EditNotice(Optional<LeftPlaces> left, Optional<String> omission) {

    /** Shows the message, with buttons that lead to the places if the client can show both. */
    void show(Client client, ClientProfile profile) {
        String message = Stream.concat(left.map(LeftPlaces::sentence).stream(), omission.stream())
                .collect(Collectors.joining(" "));
        List<LeftPlaces.Button> buttons =
                left.filter(places -> profile.showsButtons()).map(places -> places.buttons(profile)).stream()
                        .flatMap(List::stream)
                        .toList();
        if (!buttons.isEmpty()) {
            List<String> titles = buttons.stream().map(LeftPlaces.Button::title).toList();
            client.ask(
                    MessageType.Warning,
                    message,
                    titles,
                    chosen -> buttons.stream()
                            .filter(button -> button.title().equals(chosen))
                            .forEach(button -> button.press().accept(client)));
        } else if (!message.isEmpty()) {
            client.show(MessageType.Warning, message);
        }
    }
}
