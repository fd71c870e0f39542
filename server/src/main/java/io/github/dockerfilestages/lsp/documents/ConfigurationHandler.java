package io.github.dockerfilestages.lsp.documents;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.dockerfilestages.lsp.protocol.Client;
import io.github.dockerfilestages.lsp.protocol.JsonTree;
import io.github.dockerfilestages.lsp.protocol.SettingsReader;
import io.github.dockerfilestages.lsp.session.Session;
import io.github.dockerfilestages.workspace.Workspace;
import io.github.dockerfilestages.workspace.settings.Configuration;
import io.github.dockerfilestages.workspace.settings.SettingValues;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.lsp4j.MessageType;

/**
 * Follows the user's settings in all the ways in which a client can send them. Called by the reading thread.
 *
 * <p>The settings from {@code initialize} remain valid where later settings say nothing: many clients answer
 * {@code null} for a section that the user has set in {@code initializationOptions}.
 */
public final class ConfigurationHandler {
    private final Session session;
    private final Workspace workspace;
    private final Client client;
    private final ClientRefresh refreshing;
    private final WorkspaceFoldersHandler folders;
    private final Set<String> warned = new HashSet<>();
    private SettingValues initial = SettingValues.NONE;

    public ConfigurationHandler(
            Session session,
            Workspace workspace,
            Client client,
            WorkspaceFoldersHandler folders,
            ClientRefresh refreshing) {
        this.session = session;
        this.workspace = workspace;
        this.client = client;
        this.refreshing = refreshing;
        this.folders = folders;
    }

    /** Takes the settings from {@code initializationOptions}. */
    public void initialize(JsonTree options) {
        if (options.isPresent()) {
            SettingValues first = SettingsReader.read(options, this::warn);
            workspace.choose(first);
            initial = session.client().sendsAllSettings() ? SettingValues.NONE : first;
        }
    }

    /** Asks for the settings, and for notifications of changes. */
    public void follow() {
        if (session.client().registers("workspace", "didChangeConfiguration")) {
            client.register("workspace/didChangeConfiguration", ConfigurationHandler::watchedSection);
        }
        if (session.client().answersConfiguration()) {
            ask();
        }
    }

    /** The settings have changed. Some clients send the new settings, others expect a request for them. */
    public void change(JsonObject params) {
        var settings = new JsonTree(params).at("settings");
        if (session.client().answersConfiguration()
                && !settings.at(SettingsReader.SECTION).isPresent()) {
            ask();
        } else {
            apply(settings);
        }
    }

    private void ask() {
        client.askConfiguration(SettingsReader.SECTION, this::answer);
    }

    private void answer(JsonElement sections) {
        List<JsonTree> answers = new JsonTree(sections).items();
        if (!answers.isEmpty()) {
            apply(answers.get(0));
        }
    }

    private void apply(JsonTree json) {
        Configuration before = workspace.snapshot().configuration();
        SettingValues after = SettingsReader.read(json, this::warn).orElse(initial);
        if (!after.equals(before.chosen())) {
            workspace.choose(after);
            if (!workspace.snapshot().configuration().readsLike(before)) {
                folders.readAgain();
            }
            refreshing.all();
        }
    }

    private static JsonObject watchedSection() {
        var options = new JsonObject();
        options.addProperty("section", SettingsReader.SECTION);
        return options;
    }

    /** Warns once per message, because clients often send the same settings several times. */
    private void warn(String sentence) {
        if (warned.add(sentence)) {
            client.show(MessageType.Warning, sentence);
        }
    }
}
