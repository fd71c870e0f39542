package io.github.dockerfilestages.cli.output.reports;

import io.github.dockerfilestages.text.ShownText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An element of an XML document, in the order in which it is built.
 *
 * @param text before its children
 */
record XmlElement(String name, Map<String, String> attributes, String text, List<XmlElement> children) {

    static XmlElement of(String name) {
        return new XmlElement(name, Map.of(), "", List.of());
    }

    XmlElement with(String attribute, Object value) {
        var all = new LinkedHashMap<>(attributes);
        all.put(attribute, value.toString());
        return new XmlElement(name, all, text, children);
    }

    XmlElement containing(String content) {
        return new XmlElement(name, attributes, content, children);
    }

    XmlElement containing(List<XmlElement> content) {
        return new XmlElement(name, attributes, text, List.copyOf(content));
    }

    /** The document with this element as its root. */
    List<String> document() {
        var lines = new ArrayList<String>();
        lines.add("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
        write("", lines);
        return lines;
    }

    private void write(String indentation, List<String> lines) {
        var start = new StringBuilder(indentation).append('<').append(name);
        attributes.forEach((key, value) -> start.append(' ')
                .append(key)
                .append("=\"")
                .append(escaped(value))
                .append('"'));
        if (children.isEmpty()) {
            lines.add(start + (text.isEmpty() ? "/>" : ">" + escaped(text) + "</" + name + ">"));
            return;
        }
        lines.add(start + ">" + escaped(text));
        children.forEach(child -> child.write(indentation + "  ", lines));
        lines.add(indentation + "</" + name + ">");
    }

    /** Characters that XML does not allow are control characters, which are never shown as they are. */
    private static String escaped(String text) {
        return ShownText.line(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
