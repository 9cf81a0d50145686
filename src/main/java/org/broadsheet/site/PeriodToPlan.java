package org.broadsheet.site;

import java.util.Optional;
import org.broadsheet.catalogue.ListRow;
import org.broadsheet.config.ListKind;
import org.jspecify.annotations.Nullable;

/** A period of a list that has a page. */
public final class PeriodToPlan {
    final ListRow list;
    final Optional<ListKind> kind;
    final PeriodTree.Node node;

    /** The place of its feed; null if it has none. */
    final FeedHistory.@Nullable Place feed;

    PeriodToPlan(
            ListRow list,
            Optional<ListKind> kind,
            PeriodTree.Node node,
            FeedHistory.@Nullable Place feed) {
        this.list = list;
        this.kind = kind;
        this.node = node;
        this.feed = feed;
    }

    /** What its page is: a day of the list of all is laid out as that day's paper. */
    public PageKind kindOfPage() {
        boolean day = node.period.level() == Period.Level.DAY && node.lists;
        return day && list.kind().equals(ListRow.ALL) ? PageKind.DAY : PageKind.PERIOD;
    }

    /** The path of its page. */
    public String url() {
        return node.url;
    }
}
