package org.broadsheet.read.extract;

import org.jsoup.nodes.Element;

/**
 * Who wrote a text, as a line above it says.
 *
 * @param element the line, which tells where it stood; no longer on the page
 * @param people the line without the date on it
 */
public record Signature(Element element, String people) {}
