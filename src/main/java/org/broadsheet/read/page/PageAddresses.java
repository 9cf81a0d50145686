package org.broadsheet.read.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.broadsheet.article.Position;
import org.broadsheet.article.WebAddress;
import org.broadsheet.read.content.PageAddress;
import org.broadsheet.read.content.Rule;
import org.jsoup.nodes.Element;

/** The addresses at which a page stood on the web, gathered from all who say one, surest first. */
final class PageAddresses {
    private static final int MOST = 12;

    private final SavedPage page;
    private final List<Stood> stood = new ArrayList<>();
    private final List<String> copied = new ArrayList<>();

    /**
     * An address.
     *
     * @param address the address
     * @param at where the page says so
     * @param rule who says so
     */
    record Stood(WebAddress address, Position at, Rule rule) {}

    /**
     * The addresses of a page.
     *
     * @param page the page
     * @param copy what those left in it who copied it; their address is that from which relative
     *     ones go
     */
    PageAddresses(SavedPage page, WebCopy copy) {
        this.page = page;
        copy.marks().stream().map(WebCopy.Mark::url).forEach(copied::add);
    }

    /** Adds an address, absolute or relative to where the page was. */
    void add(String written, Position at, Rule rule) {
        if (written.isBlank() || stood.size() >= MOST) {
            return;
        }
        WebAddress.parse(written)
                .or(() -> origin().flatMap(o -> o.resolve(written)))
                .ifPresent(a -> stood.add(new Stood(a, at, rule)));
    }

    private Optional<WebAddress> origin() {
        return copied.stream()
                .map(WebAddress::parse)
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> stood.stream().map(Stood::address).findFirst());
    }

    /** Adds the addresses that elements of the head name. */
    void links(String rel) {
        for (Element link : page.document().select("link[rel][href]")) {
            if (link.attr("rel").strip().equalsIgnoreCase(rel)) {
                add(link.attr("href"), page.at(link), Rule.stated(rel));
            }
        }
    }

    /**
     * The addresses, each once. The front page of a site is none if there is another: some systems
     * give it as the canonical address of all pages.
     */
    List<Stood> all() {
        Map<String, Stood> byKey = new LinkedHashMap<>();
        for (Stood each : stood) {
            byKey.putIfAbsent(each.address().key(), each);
        }
        List<Stood> all = new ArrayList<>(byKey.values());
        List<Stood> inner = all.stream().filter(s -> PageAddress.isInner(s.address())).toList();
        return inner.isEmpty() ? List.copyOf(all) : inner;
    }

    /** The page's address, with the one from which its links go. */
    PageAddress address() {
        List<WebAddress> own = all().stream().map(Stood::address).toList();
        Optional<WebAddress> first = origin().or(() -> own.stream().findFirst());
        Element said = page.document().selectFirst("base[href]");
        Optional<WebAddress> base =
                said == null
                        ? first
                        : WebAddress.parse(said.attr("href"))
                                .or(() -> first.flatMap(f -> f.resolve(said.attr("href"))));
        return new PageAddress(own, base);
    }
}
