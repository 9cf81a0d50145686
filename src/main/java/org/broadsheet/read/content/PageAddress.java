package org.broadsheet.read.content;

import java.util.List;
import java.util.Optional;
import org.broadsheet.article.WebAddress;

/**
 * Where a saved page stood on the web.
 *
 * @param own the addresses at which it stood, the best first
 * @param base the address from which its relative links go: that of {@code <base href>}, else its
 *     own
 */
public record PageAddress(List<WebAddress> own, Optional<WebAddress> base) {
    /** What was never on the web, or does not say where. */
    public static final PageAddress NONE = new PageAddress(List.of(), Optional.empty());

    public PageAddress {
        own = List.copyOf(own);
    }

    /** Whether an address is that of no site as a whole. */
    public static boolean isInner(WebAddress address) {
        return address.key().length() > ("//" + address.site()).length();
    }

    /** Whether an address is one of this page's own. */
    boolean isHere(WebAddress address) {
        String key = address.key();
        return own.stream().anyMatch(o -> o.key().equals(key));
    }

    /** Whether an address is on the site that the page comes from. */
    boolean isOnSite(WebAddress address) {
        return own.stream().anyMatch(o -> o.site().equals(address.site()))
                || base.filter(b -> b.site().equals(address.site())).isPresent();
    }
}
