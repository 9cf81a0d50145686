package org.broadsheet.data;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.util.Random;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class XmlWriterTest {
    private static Element parse(byte[] xml) throws Exception {
        return DocumentBuilderFactory.newNSInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml))
                .getDocumentElement();
    }

    @Test
    void elementsStandOnLinesOfTheirOwn() {
        byte[] xml =
                new XmlWriter()
                        .open("a")
                        .attribute("b", "c")
                        .text("d", "e")
                        .textIfAny("f", "")
                        .open("g")
                        .close()
                        .close()
                        .toBytes();
        assertThat(new String(xml, UTF_8))
                .isEqualTo(
                        """
                        <?xml version="1.0" encoding="UTF-8"?>
                        <a b="c">
                        <d>e</d>
                        <g/>
                        </a>
                        """);
    }

    @Test
    void nothingBreaksOut() throws Exception {
        String hostile = "</a><script>\"'&amp;]]>\t\n\r<!--";
        Element root =
                parse(
                        new XmlWriter()
                                .open("a")
                                .attribute("b", hostile)
                                .characters(hostile)
                                .close()
                                .toBytes());
        assertThat(root.getAttribute("b")).isEqualTo(hostile);
        assertThat(root.getTextContent()).isEqualTo(hostile);
        assertThat(root.getChildNodes().getLength()).isEqualTo(1);
    }

    @Test
    void whatXmlForbidsIsLeftOut() throws Exception {
        String text = "a\u0000b\u0008c\u001fd\ufffee\uffff\ud800f\udc00g\ud83d\ude00";
        Element root = parse(new XmlWriter().open("a").characters(text).close().toBytes());
        assertThat(root.getTextContent()).isEqualTo("abcdefg\ud83d\ude00");
    }

    @Test
    void anyTextComesBack() throws Exception {
        Random random = new Random(7);
        for (int round = 0; round < 300; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 40; i++) {
                int c = random.nextInt(3) == 0 ? random.nextInt(0x30) : random.nextInt(0xD800);
                if (c >= 0x20 || c == '\t' || c == '\n' || c == '\r') {
                    text.append((char) c);
                }
            }
            String said = text.toString();
            Element root =
                    parse(
                            new XmlWriter()
                                    .open("a")
                                    .attribute("b", said)
                                    .characters(said)
                                    .close()
                                    .toBytes());
            assertThat(root.getAttribute("b")).isEqualTo(said);
            assertThat(root.getTextContent()).isEqualTo(said);
        }
    }

    @Test
    void anOpenElementIsNoDocument() {
        XmlWriter xml = new XmlWriter().open("a");
        assertThatThrownBy(xml::toBytes).isInstanceOf(IllegalStateException.class);
    }
}
