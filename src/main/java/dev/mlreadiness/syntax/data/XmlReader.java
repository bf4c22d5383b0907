package dev.mlreadiness.syntax.data;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads XML with the JDK's StAX parser. An element is a map of its attributes and children, in order, without namespaces; an element that holds only text is a
 * scalar; text beside attributes or children is the entry {@value #TEXT}.
 *
 * <p>Document types are skipped and no entity but the five built-in ones is expanded, so that nothing is fetched and nothing multiplies.
 */
public final class XmlReader {

    /** Key of an element's text where it has attributes or children too. */
    public static final String TEXT = "#text";

    private static final int MAX_DEPTH = 200;
    private static final int MAX_ELEMENTS = 200_000;

    /** The document's element and its name. */
    public record Document(String name, DataNode root) {}

    private XmlReader() {}

    /** The document. */
    public static Document read(String text) throws DataSyntaxException {
        // a byte order mark or blanks before the declaration are an error for the parser and for nobody else
        String document = text.startsWith("\uFEFF") ? text.substring(1).stripLeading() : text.stripLeading();
        int skipped = lines(text.substring(0, text.length() - document.length()));
        XMLStreamReader reader = null;
        try {
            reader = factory().createXMLStreamReader(new StringReader(document));
            return new Reading(reader, skipped).run();
        } catch (XMLStreamException e) {
            Location at = e.getLocation();
            throw new DataSyntaxException(message(e), at == null ? 0 : at.getLineNumber() + skipped);
        } catch (RuntimeException e) {
            // the JDK's parser fails so on some malformed declarations
            throw new DataSyntaxException("not readable as XML", 0);
        } finally {
            close(reader);
        }
    }

    private static int lines(String text) {
        return (int) text.chars().filter(c -> c == '\n').count();
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> new java.io.ByteArrayInputStream(new byte[0]));
        return factory;
    }

    private static void close(XMLStreamReader reader) {
        if (reader != null) {
            try {
                reader.close();
            } catch (XMLStreamException e) {
                // nothing is open but memory
            }
        }
    }

    private static String message(XMLStreamException e) {
        String message = e.getMessage() == null ? "not readable as XML" : e.getMessage();
        int detail = message.indexOf("Message: ");
        String text = detail < 0 ? message : message.substring(detail + 9);
        int end = text.indexOf('\n');
        return (end < 0 ? text : text.substring(0, end)).strip();
    }

    /** An element that has begun. */
    private static final class Open {
        final String name;
        final int line;
        final int column;
        final List<DataNode.Entry> entries = new ArrayList<>();
        final StringBuilder text = new StringBuilder();
        int textLine;

        Open(String name, int line, int column) {
            this.name = name;
            this.line = line;
            this.column = column;
        }

        DataNode node() {
            String content = text.toString().strip();
            if (entries.isEmpty()) {
                return DataNode.scalar("", content, true, line, column);
            }
            if (!content.isEmpty()) {
                entries.add(new DataNode.Entry(TEXT, textLine, 1, DataNode.scalar("", content, true, textLine, 1)));
            }
            return DataNode.map("", entries, line, column);
        }
    }

    /** One pass over one document. */
    private static final class Reading {
        private final XMLStreamReader reader;
        private final int skippedLines;
        private final Deque<Open> open = new ArrayDeque<>();
        private int count;

        Reading(XMLStreamReader reader, int skippedLines) {
            this.reader = reader;
            this.skippedLines = skippedLines;
        }

        Document run() throws XMLStreamException, DataSyntaxException {
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    begin();
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    Open closed = open.pop();
                    if (open.isEmpty()) {
                        return new Document(closed.name, closed.node());
                    }
                    DataNode node = closed.node();
                    open.element().entries.add(new DataNode.Entry(closed.name, closed.line, closed.column, node));
                } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                    text();
                } else if (event == XMLStreamConstants.ENTITY_REFERENCE && !open.isEmpty()) {
                    open.element()
                            .text
                            .append('&')
                            .append(reader.getLocalName())
                            .append(';');
                }
            }
            throw new DataSyntaxException("no element", 1);
        }

        private void begin() throws DataSyntaxException {
            int line = reader.getLocation().getLineNumber() + skippedLines;
            if (open.size() >= MAX_DEPTH || ++count > MAX_ELEMENTS) {
                throw new DataSyntaxException("too many or too deeply nested elements", line);
            }
            // the parser tells where a tag ends
            Open element = new Open(reader.getLocalName(), line, 1);
            for (int i = 0; i < reader.getAttributeCount(); i++) {
                String value = reader.getAttributeValue(i);
                element.entries.add(new DataNode.Entry(
                        reader.getAttributeLocalName(i), line, 1, DataNode.scalar("", value, true, line, 1)));
            }
            open.push(element);
        }

        private void text() {
            if (!open.isEmpty() && !reader.isWhiteSpace()) {
                Open element = open.element();
                if (element.textLine == 0) {
                    element.textLine = element.line;
                }
                element.text.append(reader.getText());
            }
        }
    }
}
