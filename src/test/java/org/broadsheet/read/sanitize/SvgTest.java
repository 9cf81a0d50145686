package org.broadsheet.read.sanitize;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Drawings, which a browser opens as pages of the site. */
public class SvgTest {
    private static final String SVG = "<svg xmlns=\"http://www.w3.org/2000/svg\">";

    /** Files that run something when a browser opens them, or could be made to. */
    public static List<String> hostile() {
        return List.of(
                SVG + "<script>pwned=1</script></svg>",
                SVG.replace(">", " onload=\"pwned=1\">") + "</svg>",
                "<x:svg xmlns:x=\"http://www.w3.org/2000/svg\"><x:script>pwned=1</x:script></x:svg>",
                SVG + "<style><script>pwned=1</script></style></svg>",
                SVG + "<title><script>pwned=1</script></title></svg>",
                SVG + "<textarea><script>pwned=1</script></textarea></svg>",
                SVG + "<noscript><script>pwned=1</script></noscript></svg>",
                SVG + "<xmp><script>pwned=1</script></xmp></svg>",
                SVG + "<plaintext/><script>pwned=1</script></svg>",
                SVG
                        + "<foreignObject><b xmlns=\"http://www.w3.org/1999/xhtml\">x</b></foreignObject></svg>",
                SVG
                        + "<h:img xmlns:h=\"http://www.w3.org/1999/xhtml\" src=\"#\" onerror=\"pwned=1\"/></svg>",
                SVG
                        + "<meta xmlns=\"http://www.w3.org/1999/xhtml\" http-equiv=\"refresh\" content=\"0;url=//evil.example\"/></svg>",
                SVG
                        + "<meta xmlns=\"http&#58;//www.w3.org/1999/xhtml\" http-equiv=\"refresh\" content=\"0\"/></svg>",
                SVG + "<a href=\"java&#10;script:pwned=1\"><text y=\"20\">x</text></a></svg>",
                SVG
                        + "<a xmlns:l=\"http://www.w3.org/1999/xlink\" l:href=\"javascript:pwned=1\"><text>x</text></a></svg>",
                SVG + "<a href=\"data:image/svg+xml,x\"><text>x</text></a></svg>",
                SVG + "<use href=\"data:image/svg+xml,x#x\"/></svg>",
                SVG + "<use href=\"https://evil.example/x.svg#x\"/></svg>",
                SVG + "<image href=\"https://evil.example/x.png\"/></svg>",
                SVG
                        + "<a><set attributeName=\"href\" to=\"javascript:pwned=1\"/><text>x</text></a></svg>",
                SVG + "<animate onbegin=\"pwned=1\" attributeName=\"x\" dur=\"1s\"/></svg>",
                SVG + "<style>@import 'https://evil.example/x.css';</style></svg>",
                SVG + "<style>svg{background:u\\72l(https://evil.example/x)}</style></svg>",
                SVG + "<rect fill=\"url(https://evil.example/x#a)\"/></svg>",
                SVG + "<rect style=\"fill:url( 'https://evil.example/x')\"/></svg>",
                "<!DOCTYPE svg [<!ENTITY x \"<script xmlns='http://www.w3.org/2000/svg'>pwned=1</script>\">]>"
                        + SVG
                        + "&x;</svg>",
                "<!DOCTYPE svg [<!ATTLIST svg onload CDATA \"pwned=1\">]>" + SVG + "</svg>",
                "<!DOCTYPE svg [<!NOTATION n SYSTEM \"><!--\">]>"
                        + SVG
                        + "<script>pwned=1</script></svg><!-- -->",
                "<!DOCTYPE svg SYSTEM \"><!--\">" + SVG + "<script>pwned=1</script></svg><!-- -->",
                "<?x > <!-- ?>" + SVG + "<script>pwned=1</script></svg><!-- -->",
                SVG + "<!--><![CDATA[ --><script>pwned=1</script><!-- ]]> --></svg>",
                "<?xml-stylesheet type=\"text/xsl\" href=\"#s\"?>"
                        + SVG
                        + "<x:stylesheet id=\"s\" version=\"1.0\" xmlns:x=\"http://www.w3.org/1999/XSL/Transform\"><x:template match=\"/\"><x:element name=\"script\" namespace=\"http://www.w3.org/1999/xhtml\">pwned=1</x:element></x:template></x:stylesheet></svg>",
                "<?xml-stylesheet type=\"text/css\" href=\"https://evil.example/x.css\"?>"
                        + SVG
                        + "</svg>",
                "<?xml version=\"1.0\" encoding=\"utf-7\"?>" + SVG + "</svg>",
                "<?xml version=\"1.0\" encoding=\"iso-2022-jp\"?>" + SVG + "</svg>");
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void whatRunsOrLoadsIsNoPicture(String svg) {
        assertThat(Svg.isSafe(svg.getBytes(StandardCharsets.UTF_8))).isFalse();
    }

    @Test
    void otherWidthsOfCharactersHideNothing() {
        for (String name : List.of("UTF-16", "UTF-16LE", "UTF-32")) {
            byte[] svg = (SVG + "<script>pwned=1</script></svg>").getBytes(Charset.forName(name));
            assertThat(Svg.isSafe(svg)).as(name).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"no\"?>\n<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\">\n<!-- Generator: x --><svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\"><defs><linearGradient id=\"a\"/></defs><rect fill=\"url(#a)\"/><use xlink:href=\"#a\"/></svg>",
                "<?xml version='1.0' encoding='ISO-8859-1'?><svg xmlns=\"http://www.w3.org/2000/svg\"><title>Caf\u00e9</title><style type=\"text/css\"><![CDATA[ .a > .b { fill: url(\"#x\"); font: 1px serif } ]]></style><image href=\"data:image/png;base64,AAAA\"/></svg>",
                "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns:cc=\"http://creativecommons.org/ns#\"><metadata><?xpacket begin=\"\" id=\"x\"?><rdf:RDF><cc:Work rdf:about=\"https://example.org/\"/></rdf:RDF></metadata><path d=\"M0 0\"/></svg>"
            })
    void whatProgramsForDrawingWriteIsOne(String svg) {
        assertThat(Svg.isSafe(svg.getBytes(StandardCharsets.ISO_8859_1))).isTrue();
    }
}
