package org.broadsheet.render;

import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.broadsheet.catalogue.Filing;
import org.broadsheet.catalogue.ListRow;
import org.broadsheet.config.ListKind;
import org.broadsheet.render.view.LinkView;
import org.broadsheet.site.Addresses;
import org.broadsheet.site.PagePlan.PeriodLink;
import org.broadsheet.site.Period.Level;

/** What the pages of lists and periods say of themselves. */
final class ListPages {
    private final Views views;

    ListPages(Views views) {
        this.views = views;
    }

    /** A page of a list: where it stands and how one got there. */
    Views.PageMaker page(
            String kind,
            String url,
            String title,
            ListRow list,
            Optional<ListKind> of,
            List<PeriodLink> above) {
        List<LinkView> way = new ArrayList<>();
        way.add(views.link(views.words.say("nav.archive"), Addresses.ARCHIVE));
        if (of.isPresent() && of.get().index()) {
            way.add(views.link(views.title(of.get()), Addresses.index(of.get())));
        }
        boolean isAll = list.kind().equals(ListRow.ALL);
        if (!url.equals(list.url()) && !isAll) {
            way.add(views.link(list.name(), list.url()));
        }
        above.reversed().forEach(period -> way.add(step(period)));
        Views.PageMaker page = views.new PageMaker(kind, url, title).breadcrumb(way);
        if (!isAll && list.count() > 0 && views.config.feeds().of(list.kind())) {
            page.feeds(views.heads.feeds(list.name(), list.url(), url.equals(list.url())));
        }
        boolean section = list.kind().equals(Addresses.SECTION);
        return section ? page.in(Optional.of(list)) : page.current(isAll ? Addresses.ARCHIVE : "");
    }

    /** A period in a breadcrumb, where the longer ones stand before it. */
    LinkView step(PeriodLink period) {
        Filing filing = period.period().filing();
        boolean month = period.period().level() == Level.MONTH;
        return views.link(
                month
                        ? views.words.monthName(filing.month(), TextStyle.FULL)
                        : views.words.period(period.period()),
                period.url());
    }
}
